import { endOfRun } from '../characters.ts'
import {
  addToken,
  before,
  hideUntil,
  keepPlain,
  type Floors,
  type Run,
  type Scan,
  type Token,
} from './scan.ts'

const tilde = 126
const underscore = 95

/** Unicode white space, and the nothing before the first and after the last character. */
const space = /^$|\s/
/** Punctuation or a symbol, of any script. */
const mark = /[\p{P}\p{S}]/u
/** Han, kana, hangul and bopomofo, with their punctuation and full-width forms. */
const dense = /[\p{sc=Han}\p{sc=Hang}\u3000-\u31ff\ufe30-\ufe4f\uff00-\uffef]/u

/**
 * A run of `*`, `_` or `~`: emphasis, strong emphasis, strikethrough.
 *
 *   a **b** c
 *     ^^    flanked on its right: may open      https://spec.commonmark.org/0.31.2/#delimiter-run
 *        ^^ flanked on its left: may close
 *
 * At the cut end of growing text a run may still grow: it is not shown before the next character.
 */
export function readRun(scan: Scan): boolean {
  const { text, position } = scan
  const code = text.charCodeAt(position)
  if (code === tilde && !scan.extended) return false
  const to = endOfRun(text, position)
  if (to === scan.cutEnd) return hideUntil(scan, to)
  // A single tilde does not strike: "10~20 and 30~40". Three are no markup at all.
  if (code === tilde && to - position !== 2) return keepPlain(scan, to)
  const next = String.fromCodePoint(text.codePointAt(to) ?? 32)
  const { canOpen, canClose } = flanking(code, before(scan), next, scan.extended)
  if (!canOpen && !canClose) return keepPlain(scan, to)
  const left = to - position
  return addToken(scan, position, to, {
    type: 'run',
    from: position,
    to,
    code,
    canOpen,
    canClose,
    left,
    opens: '',
    closes: '',
  })
}

/**
 * Whether a run between two characters may open and close. The rule of CommonMark counts on spaces
 * between words; in scripts without them punctuation beside a run says nothing, so `**注意：**后` is
 * strong. `_` keeps its rule for the inside of words.
 */
function flanking(
  code: number,
  previous: string,
  next: string,
  extended: boolean,
): { canOpen: boolean; canClose: boolean } {
  const [first, second] = [kindOf(previous), kindOf(next)]
  const isDense = extended && dense.test(previous + next)
  const left = second !== 'space' && (second === 'word' || first !== 'word' || isDense)
  const right = first !== 'space' && (first === 'word' || second !== 'word' || isDense)
  const mayJoin = code !== underscore
  return {
    canOpen: left && (mayJoin || !right || first === 'mark'),
    canClose: right && (mayJoin || !left || second === 'mark'),
  }
}

function kindOf(character: string): 'space' | 'mark' | 'word' {
  if (space.test(character)) return 'space'
  return mark.test(character) ? 'mark' : 'word'
}

/** Matches the runs that were read since the last time. */
export function matchTokens(scan: Scan): void {
  const { tokens, openers, floors, matched } = scan
  matchRuns(tokens.slice(matched), openers, floors)
  scan.matched = tokens.length
}

/**
 * Matches runs, each closer with the nearest opener that fits. What is left open stays on
 * `openers`. `floors` keeps the search linear: before it no opener fits that class.
 */
export function matchRuns(tokens: readonly Token[], openers: Run[], floors: Floors): void {
  for (const run of tokens) {
    if (run.type !== 'run') continue
    if (run.canClose) close(run, openers, floors)
    if (run.canOpen && run.left > 0) openers.push(run)
  }
}

function close(closer: Run, openers: Run[], floors: Floors): void {
  const kind = `${closer.code}${closer.canOpen}${lengthOf(closer) % 3}`
  while (closer.left > 0) {
    const floor = floors[kind] ?? 0
    const index = openers.findLastIndex((run) => run.from < floor || fits(run, closer))
    const opener = openers[index]
    if (!opener || opener.from < floor) {
      floors[kind] = closer.from
      break
    }
    const size = Math.min(opener.left, closer.left, 2)
    opener.opens = size + opener.opens
    closer.closes += size
    opener.left -= size
    closer.left -= size
    openers.length = opener.left > 0 ? index + 1 : index
  }
}

/** Rules 9 and 10: a run that could do both only pairs when the lengths do not add up to 3n. */
function fits(opener: Run, closer: Run): boolean {
  if (opener.code !== closer.code) return false
  if (!closer.canOpen && !opener.canClose) return true
  // Runs of two tildes never add up to 3n.
  const [first, second] = [lengthOf(opener), lengthOf(closer)]
  return second % 3 === 0 || (first + second) % 3 !== 0
}

function lengthOf(run: Run): number {
  return run.to - run.from
}

/** Gives each opener a closer at the end. */
export function closeOpeners(openers: readonly Run[]): void {
  for (const run of openers) {
    run.opens = '1'.repeat(run.left % 2) + '2'.repeat(run.left >> 1) + run.opens
    run.left = 0
  }
}
