import type { Token, Tokenize } from './highlighter.ts'

/** Code cut by colour: finished stretches that stay the same objects, and the stretch that may still change. */
export type Painted = { settled: readonly (readonly Token[])[]; open: readonly Token[] }

/** Colours a code that grows. */
export type Painter = {
  /** Colours a stretch more. Gives false when all is coloured that can be. */
  step: (code: string, tokenize: Tokenize) => boolean
  /** Whether a step would find nothing left to colour. */
  isDone: (code: string, tokenize: Tokenize) => boolean
  /** The code with the colours it has so far; what has none yet stands plain behind them. */
  show: (code: string) => Painted
}

/** How much is coloured in one go, in characters: a few milliseconds. */
const stretch = 4096
/** A stretch without a place to cut it is given up at this length: minified code needs no colours. */
const longest = 8 * stretch

/**
 * Makes a painter. A grammar has no memory that can be kept, so the code is cut where one is not needed: at an empty line
 * before a line that begins at the margin, outside of any string or comment. What stands before a cut is never read again.
 */
export function createPainter(): Painter {
  let state = fresh(null)
  return {
    step(code, tokenize) {
      if (state.tokenize !== tokenize || !code.startsWith(state.before)) state = fresh(tokenize)
      state = stepped(state, code, tokenize)
      return !state.done
    },
    isDone: (code, tokenize) =>
      state.done && state.tokenize === tokenize && state.before + state.painted === code,
    show(code) {
      const { settled, before, open, painted } = state
      if (!code.startsWith(before)) return { settled: [], open: [{ text: code, kind: null }] }
      const rest = code.slice(before.length)
      const kept = rest.startsWith(painted) ? open : upTo(open, sameLength(painted, rest))
      const tail = rest.slice(textOf(kept).length)
      return { settled, open: tail === '' ? kept : [...kept, { text: tail, kind: null }] }
    },
  }
}

type State = Painted & {
  tokenize: Tokenize | null
  /** The code of what is settled, and of what is open. */
  before: string
  painted: string
  size: number
  done: boolean
}

function fresh(tokenize: Tokenize | null): State {
  return { tokenize, settled: [], before: '', open: [], painted: '', size: stretch, done: false }
}

function stepped(state: State, code: string, tokenize: Tokenize): State {
  const { before, size } = state
  const rest = code.slice(before.length)
  if (size > longest || (rest !== '' && rest === state.painted)) return { ...state, done: true }
  const painted = rest.slice(0, size)
  const open = tokenize(painted)
  if (painted === rest && rest.length < size) return { ...state, open, painted, done: true }
  const cut = lastCut(open)
  if (cut === null) return { ...state, open, painted, size: size * 2, done: size * 2 > longest }
  const settled = [...state.settled, cut.done]
  const left = textOf(cut.rest)
  const read = before + textOf(cut.done)
  const done = read.length + left.length >= code.length
  return { tokenize, settled, before: read, open: cut.rest, painted: left, size: stretch, done }
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('')
}

function lastCut(tokens: readonly Token[]): { done: Token[]; rest: Token[] } | null {
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index]
    if (token === undefined || token.kind !== null) continue
    const next = tokens[index + 1]?.text ?? ''
    const place = cutIn(token.text, next)
    if (place === null) continue
    const done = [...tokens.slice(0, index), { ...token, text: token.text.slice(0, place) }]
    const rest = { ...token, text: token.text.slice(place) }
    return { done, rest: [...(rest.text === '' ? [] : [rest]), ...tokens.slice(index + 1)] }
  }
  return null
}

/** Where the last empty line of a text ends, when a line that begins at the margin follows. */
function cutIn(text: string, next: string): number | null {
  const found = [...`${text}${next.slice(0, 1)}`.matchAll(/\n\n(?=[^\s)\]}])/g)].at(-1)
  return found === undefined ? null : found.index + 2
}

function upTo(tokens: readonly Token[], length: number): readonly Token[] {
  const kept: Token[] = []
  let left = length
  for (const token of tokens) {
    if (left <= 0) break
    kept.push(left < token.text.length ? { ...token, text: token.text.slice(0, left) } : token)
    left -= token.text.length
  }
  return kept
}

function sameLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one[length] === other[length]) length += 1
  return length
}
