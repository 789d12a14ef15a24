'use client'

import type { Text as TextNode } from '@response-stream/markdown'
import { Fragment } from 'react'
import type { ReactElement, ReactNode } from 'react'
import { Citation } from '../Citations/Citation.tsx'
import { withoutGlyphs } from './glyphs.ts'
import { indexIn } from './indexIn.ts'
import type { Mark, Marking } from './marks.ts'

/** A text cut at its marks and at the ends of what they prove, without what is hidden. */
export function MarkedText({ node, marking }: { node: TextNode; marking: Marking }): ReactElement {
  const { marks, hidden, claims } = marking
  const { from, to } = node
  const within = (offset: number): number => Math.min(Math.max(offset, from), to)
  const edges = [...marks.map(({ at }) => at), ...[...claims, ...hidden].flatMap(edgesOf)]
  const starts = [...new Set([from, ...edges.map(within)])].toSorted((a, b) => a - b)
  return (
    <>
      <Numbers marks={marks.filter(({ at }) => at <= from)} />
      {starts.map((start, place) => {
        const end = starts[place + 1] ?? to
        const inside = claims.filter((claim) => claim.from <= start && claim.to >= end)
        const gone = hidden.some((stretch) => stretch.from <= start && stretch.to >= end)
        return (
          <Fragment key={start}>
            <Numbers marks={marks.filter(({ at }) => within(at) === start && start > from)} />
            {gone ? null : claimed(wordsBetween(node, start, end), inside)}
          </Fragment>
        )
      })}
    </>
  )
}

function edgesOf({ from, to }: { from: number; to: number }): readonly number[] {
  return [from, to]
}

function wordsBetween(node: TextNode, from: number, to: number): string {
  return withoutGlyphs(node.value.slice(indexIn(node, from), indexIn(node, to)))
}

/** Words that a source proves can be lit together with it. */
function claimed(words: string, claims: readonly { at: number }[]): ReactNode {
  if (claims.length === 0 || words.trim() === '') return words
  return (
    <span data-part="claim" data-claim={claims.map(({ at }) => at).join(' ')}>
      {words}
    </span>
  )
}

/** A long text in several nodes, so that a word more is no reason to lay all of it out. */
export function wordsInPieces(text: string): string | readonly string[] {
  return text.length > longest ? piecesOf(text) : text
}

const longest = 2000

/** The same cuts however far the text has come: at the first space behind every 2,000 characters. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  let from = 0
  while (text.length - from > longest) {
    const space = text.indexOf(' ', from + longest)
    if (space < 0) break
    pieces.push(text.slice(from, space))
    from = space
  }
  return [...pieces, text.slice(from)]
}

/** A word joiner before each number keeps it from starting a line. */
export function Numbers({ marks }: { marks: readonly Mark[] }): ReactElement {
  return (
    <>
      {marks.flatMap(({ at, citations }) =>
        citations.map((citation) => (
          <Fragment key={`${at} ${citation.number}`}>
            {'\u2060'}
            <Citation citation={citation} data-claim={at} />
          </Fragment>
        )),
      )}
    </>
  )
}
