import { indexBySign } from '../characters.ts'
import { readAt, readBareAddress } from './address.ts'
import { readAngle } from './angle.ts'
import { readBracket } from './bracket.ts'
import { readCode } from './code.ts'
import { readEscape } from './escape.ts'
import { readLineEnd } from './lineEnd.ts'
import { readBracketEnd } from './link.ts'
import { readReference } from './reference.ts'
import { readRun } from './run.ts'
import type { InlineConstruct } from './scan.ts'

/** All that is known inside a line of text, by the character that it begins with: one for each. */
export const inlineConstructs: readonly (readonly InlineConstruct[] | undefined)[] = indexBySign([
  ['\n', readLineEnd],
  ['&', readReference],
  ['*_~', readRun],
  ['<', readAngle],
  ['@', readAt],
  ['FHWfhw', readBareAddress],
  ['![', readBracket],
  ['\\', readEscape],
  [']', readBracketEnd],
  ['`', readCode],
])
