import { withSource } from './openSource.ts'
import { readComponents } from './readComponents.ts'
import type { FoundComponent } from './readComponents.ts'
import { readParts } from './readParts.ts'
import type { DrawnPart } from './readParts.ts'
import { readTokenGroups, readTokensOfParts } from './readTokens.ts'
import type {
  AttributeReference,
  ComponentReference,
  FamilyReference,
  PartReference,
  Reference,
} from './reference.ts'

/** Reads all that `reference.json` holds: the components from their types, the parts from their code, the tokens from the style sheets. */
export function buildReference(): Reference {
  const { drawn, components } = withSource((source) => ({
    drawn: readParts(source),
    components: readComponents(source),
  }))
  const tokensOfParts = readTokensOfParts()
  const families: Record<string, FamilyReference> = {}
  for (const family of new Set([...drawn.keys()].map(familyOf))) {
    const files = [...drawn].filter(([path]) => familyOf(path) === family)
    const parts = join(
      files.flatMap(([, found]) => found),
      tokensOfParts,
    )
    const own = components.filter(({ file }) => familyOf(file) === family)
    if (family === '' || (parts.length === 0 && own.length === 0)) continue
    families[family] = {
      components: own.map((component) => described(component, drawn.get(component.file) ?? [])),
      parts,
    }
  }
  return { families, tokens: readTokenGroups() }
}

/** The folder of a file of `src`; nothing for what lies in `src` itself. */
function familyOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

function described(component: FoundComponent, drawn: readonly DrawnPart[]): ComponentReference {
  const { name, doc, props, host } = component
  return { name, doc, ...(host && { element: elementOf(component, drawn) }), props }
}

/** Elements whose interface has another name. */
const tags: Record<string, string> = { anchor: 'a', dlist: 'dl', paragraph: 'p', ulist: 'ul' }

/** The elements that its function draws; where another draws for it, what the interface of the element says. */
function elementOf({ by, host = '' }: FoundComponent, drawn: readonly DrawnPart[]): string {
  const open = drawn.filter((part) => part.open)
  const own = open.filter((part) => part.by === by)
  const named = /HTML(\w+)Element/.exec(host)?.[1]?.toLowerCase() ?? open[0]?.element ?? ''
  const elements = own.length > 0 ? own.map(({ element }) => element) : [tags[named] ?? named]
  return [...new Set(elements)].join(' ')
}

/** One entry for each name: the same part may be drawn in several places, with other attributes. */
function join(
  drawn: readonly DrawnPart[],
  tokens: ReadonlyMap<string, readonly string[]>,
): readonly PartReference[] {
  return [...Map.groupBy(drawn, ({ name }) => name)].map(([name, places]) => ({
    name,
    element: [...new Set(places.flatMap(({ element }) => element.split(' ')))].join(' '),
    attributes: joinAttributes(places.flatMap(({ attributes }) => attributes)),
    tokens: tokens.get(name) ?? [],
  }))
}

function joinAttributes(all: readonly AttributeReference[]): readonly AttributeReference[] {
  return [...Map.groupBy(all, ({ name }) => name)].map(([name, same]) => ({
    name,
    values: [...new Set(same.flatMap(({ values }) => values))],
  }))
}
