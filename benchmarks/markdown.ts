import { parser, GFM } from '@lezer/markdown'
import { TreeFragment } from '@lezer/common'
import { createMarkdown, parse, type Node, type Root } from '@response-stream/markdown'
import { marked } from 'marked'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { markdownTexts } from './markdownTexts.ts'

const sizes = [4, 16, 64, 256] as const
/** Characters that come in one frame. */
const step = 16
const frames = 60
/** Milliseconds after which a candidate has shown enough of one text. */
const patience = 400

/** Shows the frames of a growing text one after another, as a renderer would ask for them. */
type Candidate = {
  readonly full: (text: string) => unknown
  /** Takes the text before the frames; gives what a frame does with the text so far. */
  readonly grow: (text: string) => (text: string) => unknown
}

const lezer = parser.configure(GFM)
const mdast = (text: string): unknown =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const candidates = {
  ours: { full: parse, grow: growOurs },
  // With all lists of children on the way to the last word.
  'ours, read': {
    full: (text) => lastOf(parse(text)),
    grow: (start) => {
      const frame = growOurs(start)
      return (text) => lastOf(frame(text))
    },
  },
  // The tree of its parser alone: turning it into nodes would come on top.
  lezer: {
    full: (text) => lezer.parse(text),
    grow: (start) => {
      let fragments = TreeFragment.addTree(lezer.parse(start))
      let length = start.length
      return (text) => {
        const change = { fromA: length, toA: length, fromB: length, toB: text.length }
        const tree = lezer.parse(text, TreeFragment.applyChanges(fragments, [change]))
        fragments = TreeFragment.addTree(tree, TreeFragment.applyChanges(fragments, [change]))
        length = text.length
        return tree
      }
    },
  },
  marked: { full: (text) => marked.lexer(text), grow: () => (text) => marked.lexer(text) },
  micromark: { full: mdast, grow: () => mdast },
} satisfies Readonly<Record<string, Candidate>>

function growOurs(start: string): (text: string) => Root {
  const growing = createMarkdown()
  growing.append(start)
  void growing.tree
  let length = start.length
  return (text) => {
    growing.append(text.slice(length))
    length = text.length
    return growing.tree
  }
}

function lastOf(node: Node): Node {
  const last = 'children' in node ? node.children.at(-1) : undefined
  return last ? lastOf(last) : node
}

type Name = keyof typeof candidates
const names = Object.keys(candidates) as Name[] // the keys of `candidates`, which has no others

/**
 * What parsing costs at once and for each frame, beside others in the same run; each reads what a
 * renderer would give it. Only ratios are worth quoting.
 */
export async function markdown(): Promise<void> {
  console.log('markdown at once, ms')
  printHead()
  const answer = markdownTexts['answer']
  if (answer === undefined) return
  printRows((name, size) => timeFull(candidates[name], answer(size * 1024)))
  for (const [kind, make] of Object.entries(markdownTexts)) {
    console.log(`\n${kind}: a frame of ${step} characters at its end, ms`)
    printHead()
    const table = printRows((name, size) => timeFrames(candidates[name], make(size * 1024)))
    printRatios(table)
  }
}

function timeFull(candidate: Candidate, text: string): number {
  const times: number[] = []
  const started = performance.now()
  while (times.length < 15 && (times.length < 3 || performance.now() - started < patience)) {
    times.push(timeOf(() => candidate.full(text)))
  }
  return median(times)
}

function timeFrames(candidate: Candidate, text: string): number {
  // Code is fast only after it has run for a while: without that the first candidate would pay for it.
  const started = performance.now()
  while (performance.now() - started < patience) frameTimes(candidate, text)
  return median(frameTimes(candidate, text))
}

function frameTimes(candidate: Candidate, text: string): readonly number[] {
  const start = text.length - frames * step
  const frame = candidate.grow(text.slice(0, start))
  const times: number[] = []
  const started = performance.now()
  for (let at = start + step; at <= text.length; at += step) {
    const shown = text.slice(0, at)
    times.push(timeOf(() => frame(shown)))
    if (times.length >= 2 && performance.now() - started > patience) break
  }
  return times
}

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

type Table = Readonly<Record<Name, readonly number[]>>

function printHead(): void {
  console.log(''.padEnd(10), ...sizes.map((size) => `${size} KB`.padStart(10)))
}

/** Times every candidate at every size; a size too slow to wait for is left out. */
function printRows(time: (name: Name, size: number) => number): Table {
  const rows = names.map((name) => {
    const cells: number[] = []
    for (const size of sizes) {
      const isHopeless = (cells.at(-1) ?? 0) > 250
      cells.push(isHopeless ? Number.NaN : time(name, size))
    }
    const shown = cells.map((ms) => (Number.isNaN(ms) ? '-' : ms.toFixed(3)).padStart(10))
    console.log(name.padEnd(10), ...shown)
    return [name, cells] as const
  })
  const table: Partial<Record<Name, number[]>> = Object.fromEntries(rows)
  return table as Table // one row for each name
}

function printRatios({ ours, 'ours, read': read, ...others }: Table): void {
  const at = sizes.indexOf(64)
  const best = Math.min(
    ...Object.values(others)
      .map((cells) => cells[at] ?? Number.NaN)
      .filter(Number.isFinite),
  )
  const mine = ours[at] ?? Number.NaN
  console.log(
    `at 64 KB ${(best / mine).toFixed(0)} times cheaper than the best of the others; ` +
      `16 times the text costs ${growth(ours)} times a frame, ${growth(read)} times when it is read`,
  )
}

/** How much more a frame costs at 256 KB than at 16 KB. */
function growth(cells: readonly number[]): string {
  const ratio = (cells[3] ?? Number.NaN) / (cells[1] ?? Number.NaN)
  return ratio.toFixed(1)
}
