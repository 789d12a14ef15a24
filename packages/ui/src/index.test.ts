import { expect, it } from 'vitest'
import * as ui from './index.ts'

it('has these public names', () => {
  expect(Object.keys(ui).toSorted()).toEqual([
    'Announcer',
    'ApprovalsProvider',
    'Button',
    'Citation',
    'CodeBlock',
    'Composer',
    'Conversation',
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
    'ToolApproval',
    'ToolCall',
    'UnknownItem',
    'UserMessage',
    'Waiting',
    'WebSearch',
    'englishLabels',
    'safeUrl',
    'useApprovals',
    'useCitations',
    'useComposer',
    'useLabels',
    'views',
  ])
})
