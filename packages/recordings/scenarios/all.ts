import type { Scenario } from './tape/stream.ts'
import * as agents from './streams/agents.ts'
import * as answers from './streams/answers.ts'
import * as code from './streams/code.ts'
import * as endings from './streams/endings.ts'
import * as files from './streams/files.ts'
import * as functionCalls from './streams/function-calls.ts'
import * as fusion from './streams/fusion.ts'
import * as images from './streams/images.ts'
import * as items from './streams/items.ts'
import * as mcp from './streams/mcp.ts'
import * as odd from './streams/odd.ts'
import * as reasoning from './streams/reasoning.ts'
import * as refusals from './streams/refusals.ts'
import * as serverTools from './streams/server-tools.ts'
import * as steer from './streams/steer.ts'
import * as toolOutputs from './streams/tool-outputs.ts'
import * as voice from './streams/voice.ts'
import * as webSearch from './streams/web-search.ts'
import * as workspace from './streams/workspace.ts'

/** Every stream that is written by a script. */
export const scenarios: readonly Scenario[] = [
  answers,
  refusals,
  webSearch,
  reasoning,
  functionCalls,
  images,
  files,
  code,
  items,
  mcp,
  endings,
  odd,
  voice,
  steer,
  agents,
  toolOutputs,
  fusion,
  serverTools,
  workspace,
].flatMap((file): Scenario[] => Object.values(file))
