'use client'

import type { Citation } from '@response-stream/protocol'
import { createContext, use } from 'react'
import type { ReactElement } from 'react'
import { useDisclosure } from '../Disclosure/useDisclosure.ts'
import type { Disclosure, DisclosureOptions } from '../Disclosure/useDisclosure.ts'
import { formatNumber } from '../labels/formatDuration.ts'
import { useLocale } from '../labels/LabelsProvider.tsx'
import { useAllLabels } from '../labels/useAllLabels.ts'
import { renderPart } from '../part/renderPart.ts'
import type { PartProps } from '../part/renderPart.ts'
import { Row } from '../Row/Row.tsx'
import { LetterTile } from './LetterTile.tsx'
import { SourceRow } from './SourceRow.tsx'

type Context = Disclosure & { sources: readonly Citation[] }

const SourcesContext = createContext<Context | null>(null)

function useSources(): Context {
  const context = use(SourcesContext)
  if (context === null)
    throw new Error('A part of Sources stands outside of Sources.Root. Put it inside one.')
  return context
}

/** The props of `Sources.Root`. */
export type SourcesProps = PartProps<'div'> &
  DisclosureOptions & {
    /** The citations of an answer; several of one source count once. */
    citations: readonly Citation[]
  }

/** The sources of an answer: a row with their number, and the list behind it. Without children it draws the usual arrangement. */
export function SourcesRoot({
  citations,
  open,
  defaultOpen,
  onOpenChange,
  children,
  ...props
}: SourcesProps): ReactElement | null {
  const disclosure = useDisclosure({ open, defaultOpen, onOpenChange })
  const sources = oncePerNumber(citations)
  if (sources.length === 0) return null
  const usual = (
    <>
      <SourcesTrigger />
      <SourcesPanel />
    </>
  )
  return (
    <SourcesContext value={{ ...disclosure, sources }}>
      {renderPart(
        'div',
        'sources',
        { 'data-open': disclosure.open },
        { ...props, children: children ?? usual },
      )}
    </SourcesContext>
  )
}

const mostTiles = 4

/** "3 sources" or "2 sources, 1 file", and the first letters of their hosts. */
export function SourcesTrigger(props: PartProps<'button'>): ReactElement {
  const { open, toggle, panelId, sources } = useSources()
  const labels = useAllLabels()
  const locale = useLocale()
  const hosts = [...new Set(sources.flatMap(({ host }) => host ?? []))].slice(0, mostTiles)
  const tiles =
    hosts.length === 0 ? null : (
      <span data-part="source-tiles">
        {hosts.map((host) => (
          <LetterTile key={host} host={host} />
        ))}
      </span>
    )
  const files = sources.filter(({ annotation }) => annotation.type !== 'url_citation').length
  const pages = sources.length - files
  const counts = [
    pages > 0 ? labels.sources(pages) : [],
    files > 0 ? labels.sourceFiles(files) : [],
  ].flat()
  const label = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(counts)
  const children = <Row label={label} detail={tiles} chevron />
  const own = {
    type: 'button',
    'aria-expanded': open,
    'aria-controls': panelId,
    onClick: toggle,
    children,
  }
  return renderPart('button', 'sources-trigger', own, props)
}

/** The sources under the numbers that the chips bear. */
export function SourcesPanel(props: PartProps<'div'>): ReactElement {
  const { open, chosen, panelId, sources } = useSources()
  const locale = useLocale()
  const children = (
    <ol data-part="source-rows">
      {sources.map(({ number, url, title }) => (
        <SourceRow key={number} address={url} title={title} number={formatNumber(number, locale)} />
      ))}
    </ol>
  )
  return renderPart(
    'div',
    'sources-panel',
    { id: panelId, hidden: !open, 'data-chosen': chosen, children },
    props,
  )
}

function oncePerNumber(citations: readonly Citation[]): readonly Citation[] {
  const first = new Map<number, Citation>()
  for (const citation of citations)
    if (!first.has(citation.number)) first.set(citation.number, citation)
  return [...first.values()].toSorted((a, b) => a.number - b.number)
}

/**
 * The parts of a source list. `Root` without children draws the usual arrangement.
 *
 * @example
 * <Sources.Root citations={useCitations()} defaultOpen />
 */
export const Sources: {
  Root: typeof SourcesRoot
  Trigger: typeof SourcesTrigger
  Panel: typeof SourcesPanel
} = { Root: SourcesRoot, Trigger: SourcesTrigger, Panel: SourcesPanel }
