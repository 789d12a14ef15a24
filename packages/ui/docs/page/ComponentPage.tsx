import { Description, Primary, Stories, Subtitle, Title, useOf } from '@storybook/addon-docs/blocks'
import type { ReactElement } from 'react'
import { notes } from '../notes/notes.ts'
import type { Notes } from '../notes/note.ts'
import reference from '../reference/reference.json'
import type { FamilyReference, Reference } from '../reference/reference.ts'
import { AccessNotes } from './AccessNotes.tsx'
import { Code } from './Code.tsx'
import { ComponentProps } from './ComponentProps.tsx'
import { DocSection } from './DocSection.tsx'
import { PartsTable } from './PartsTable.tsx'
import './page.css'

const families: Reference['families'] = reference.families

/** Faces that are drawn with the parts of another family, and pages that are their stories alone. */
const none: FamilyReference = { components: [], parts: [] }

/** The docs page of a component: what it is, its anatomy, props, attributes, tokens, access, recipes and stories. */
export function ComponentPage(): ReactElement {
  const { preparedMeta } = useOf('meta', ['meta'])
  const name = preparedMeta.title
  const noted: Readonly<Record<string, Notes>> = notes
  return (
    <>
      <Title />
      <Subtitle />
      <Description />
      <Primary />
      <FamilySections family={families[name] ?? none} notes={noted[name] ?? {}} />
      <Stories includePrimary={false} />
    </>
  )
}

type FamilySectionsProps = { family: FamilyReference; notes: Notes }

function FamilySections({ family, notes: noted }: FamilySectionsProps): ReactElement {
  return (
    <>
      {noted.anatomy === undefined ? null : (
        <DocSection title="Anatomy">
          <Code code={noted.anatomy} />
        </DocSection>
      )}
      {family.components.length === 0 ? null : (
        <DocSection title="Props">
          {family.components.map((component) => (
            <ComponentProps key={component.name} component={component} />
          ))}
        </DocSection>
      )}
      {family.parts.length === 0 ? null : (
        <DocSection title="Attributes and tokens">
          <PartsTable parts={family.parts} />
        </DocSection>
      )}
      <AccessNotes notes={noted} />
      {noted.recipes === undefined ? null : (
        <DocSection title="Recipes">
          <ul>
            {noted.recipes.map(({ title, path }) => (
              <li key={path}>
                <a href={`./?path=/docs/${path}`} target="_top">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </DocSection>
      )}
    </>
  )
}
