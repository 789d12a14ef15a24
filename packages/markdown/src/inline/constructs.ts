import { readAt, readBareAddress } from './address.ts'
import { readAngle } from './angle.ts'
import { readBang, readBracket } from './bracket.ts'
import { readCode } from './code.ts'
import { readEscape } from './escape.ts'
import { readLineEnd } from './lineEnd.ts'
import { readBracketEnd } from './link.ts'
import { readReference } from './reference.ts'
import { readRun } from './run.ts'
import type { InlineConstruct } from './scan.ts'

/** All that is known inside a line of text, by the character that it begins with. */
const table: Readonly<Record<string, InlineConstruct>> = {
  '\n': readLineEnd,
  '!': readBang,
  '&': readReference,
  '*': readRun,
  '<': readAngle,
  '@': readAt,
  F: readBareAddress,
  H: readBareAddress,
  W: readBareAddress,
  '[': readBracket,
  '\\': readEscape,
  ']': readBracketEnd,
  _: readRun,
  '`': readCode,
  f: readBareAddress,
  h: readBareAddress,
  w: readBareAddress,
  '~': readRun,
}

/** The same by character code, for a look-up at each character. */
export const inlineConstructs: readonly (InlineConstruct | undefined)[] = Array.from(
  { length: 128 },
  (_, code) => table[String.fromCharCode(code)],
)
