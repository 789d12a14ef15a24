import type { Scenario } from './tape/stream.ts'
import * as answers from './streams/answers.ts'
import * as endings from './streams/endings.ts'
import * as functionCalls from './streams/function-calls.ts'
import * as images from './streams/images.ts'
import * as reasoning from './streams/reasoning.ts'
import * as refusals from './streams/refusals.ts'
import * as webSearch from './streams/web-search.ts'

/** Every stream that is written by a script. */
export const scenarios: readonly Scenario[] = [
  answers,
  refusals,
  webSearch,
  reasoning,
  functionCalls,
  images,
  endings,
].flatMap((file): Scenario[] => Object.values(file))
