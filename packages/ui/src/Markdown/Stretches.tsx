'use client'

import type { Flow } from '@response-stream/markdown'
import { memo } from 'react'
import type { ReactNode } from 'react'
import { blocksOf } from './Blocks.tsx'
import { withoutMarkers } from './glyphs.ts'
import { cutTo, sameMarking } from './marks.ts'
import type { Marking } from './marks.ts'
import type { Pen } from './pen.ts'

/** Blocks that begin within so many characters are looked at together: else a word more would ask each finished block. */
const reach = 4096
/** What is behind so many blocks is read as it was written: the longest answers of today have fewer. */
const most = 5_000

/** All blocks of a text, in stretches of which only those are drawn that changed. */
export function stretchesOf(
  text: string,
  nodes: readonly Flow[],
  marking: Marking,
  pen: Pen,
): readonly ReactNode[] {
  const drawn: ReactNode[] = []
  const end = Math.min(nodes.length, most)
  for (let from = 0, to = 0; from < end; from = to) {
    const at = stretchOf(nodes[from])
    while (to < end && stretchOf(nodes[to]) === at) to += 1
    const own = nodes.slice(from, to)
    drawn.push(<Stretch key={at} nodes={own} marking={markingOf(own, marking)} pen={pen} />)
  }
  const rest = nodes[most]
  if (rest !== undefined) drawn.push(<Rest key="rest" text={text.slice(rest.from)} />)
  return drawn
}

/** By the offset where a block began, which stays: so does a block in its stretch when one before it goes. */
function stretchOf(node: Flow | undefined): number {
  return Math.floor((node?.key ?? 0) / reach)
}

function markingOf(nodes: readonly Flow[], marking: Marking): Marking {
  return cutTo({ from: nodes[0]?.from ?? 0, to: nodes.at(-1)?.to ?? 0 }, marking)
}

type StretchProps = { nodes: readonly Flow[]; marking: Marking; pen: Pen }

const Stretch = memo(function Stretch({ nodes, marking, pen }: StretchProps): ReactNode {
  return blocksOf(nodes, marking, pen)
}, showsSame)

function showsSame(before: StretchProps, after: StretchProps): boolean {
  return (
    before.pen === after.pen &&
    before.nodes.length === after.nodes.length &&
    before.nodes.every((node, place) => node === after.nodes[place]) &&
    sameMarking(before.marking, after.marking)
  )
}

function Rest({ text }: { text: string }): ReactNode {
  return (
    <p data-part="paragraph" data-html="" dir="auto">
      {withoutMarkers(text)}
    </p>
  )
}
