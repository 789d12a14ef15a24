import { expect, it } from 'vitest'
import * as ui from './index.ts'

it('has these public names', () => {
  expect(Object.keys(ui).toSorted()).toEqual([
    'Announcer',
    'Button',
    'Citation',
    'CodeBlock',
    'Composer',
    'GeneratedImage',
    'ItemSlot',
    'LabelsProvider',
    'Markdown',
    'Message',
    'Reasoning',
    'Refusal',
    'Response',
    'Sources',
    'StreamNotice',
    'ToolCall',
    'UnknownItem',
    'UserMessage',
    'Waiting',
    'WebSearch',
    'englishLabels',
    'safeUrl',
    'useCitations',
    'useComposer',
    'useLabels',
    'views',
  ])
})
