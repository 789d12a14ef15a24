import faceAnatomy from '../anatomy/FaceAnatomy.tsx?raw'
import toolCallAnatomy from '../anatomy/ToolCallAnatomy.tsx?raw'
import { recipe } from './note.ts'
import type { Notes } from './note.ts'

/** Faces of tools share their row: a quiet line, and behind it what went in and what came back. */
const face: Notes = {
  anatomy: faceAnatomy,
  keys: [['Enter, Space', 'On the row: opens and closes what went in and what came back.']],
  roles: [
    'A row with something behind it is a button with `aria-expanded`; else it is text.',
    'Drawn with the parts of `ToolCall`: see its page for their attributes.',
  ],
  announced: 'What the call does, once, when it begins.',
  recipes: [recipe('Replace the web search face'), recipe('Add a tool renderer')],
}

/** The notes of every tool. */
export const faces = {
  ToolCall: {
    ...face,
    anatomy: toolCallAnatomy,
    roles: [
      'A row with something behind it is a button with `aria-expanded`; else it is text.',
      'Each section of the panel is a `group` with the name of its heading.',
    ],
  },
  FunctionCall: face,
  CustomToolCall: face,
  WebSearch: face,
  FileSearch: face,
  CodeInterpreter: face,
  Shell: face,
  ApplyPatch: face,
  ComputerCall: face,
  Mcp: { ...face, recipes: [recipe('Add a tool renderer')] },
  Program: face,
  ToolSearch: face,
  ServerTool: face,
  Agents: face,
  Compaction: { ...face, keys: [], announced: 'Nothing.' },
} satisfies Readonly<Record<string, Notes>>
