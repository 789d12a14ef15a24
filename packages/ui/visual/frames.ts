import * as ApplyPatch from '../src/ApplyPatch/ApplyPatch.stories.tsx'
import * as CodeInterpreter from '../src/CodeInterpreter/CodeInterpreter.stories.tsx'
import * as Composer from '../src/Composer/Composer.stories.tsx'
import * as FileSearch from '../src/FileSearch/FileSearch.stories.tsx'
import * as GeneratedImage from '../src/GeneratedImage/GeneratedImage.stories.tsx'
import * as Markdown from '../src/Markdown/Markdown.stories.tsx'
import * as Mcp from '../src/Mcp/Mcp.stories.tsx'
import * as Reasoning from '../src/Reasoning/Reasoning.stories.tsx'
import * as Recordings from '../src/Response/Recordings.stories.tsx'
import * as Refusal from '../src/Refusal/Refusal.stories.tsx'
import * as Shell from '../src/Shell/Shell.stories.tsx'
import * as StreamNotice from '../src/StreamNotice/StreamNotice.stories.tsx'
import * as ToolApproval from '../src/ToolApproval/ToolApproval.stories.tsx'
import * as ToolCall from '../src/ToolCall/ToolCall.stories.tsx'
import * as UnknownItem from '../src/UnknownItem/UnknownItem.stories.tsx'

/** How a frame is looked at; usually light, 720 px wide and from left to right. */
export type Look = {
  theme?: 'light' | 'dark'
  /** Pixels. */
  width?: number
  direction?: 'rtl'
  /** The reader's own few colours, as in a high contrast mode. */
  forced?: true
  compact?: true
  /** Events that have come. */
  at?: number
}

/** A story, and how it is looked at. */
export type Frame = { stories: object; story: string; look: Look }

function frame<Stories extends object>(
  stories: Stories,
  story: Exclude<keyof Stories, 'default'> & string,
  look: Look = {},
): Frame {
  return { stories, story, look }
}

const narrow = { width: 360 } as const
const dark = { theme: 'dark' } as const
const rtl = { direction: 'rtl' } as const
const forced = { forced: true } as const

/**
 * The frames that are compared, by the names of their pictures. Letters are Latin, in the bundled fonts: what those lack,
 * such as emoji, each machine draws in its own way. Running frames are early enough for no seconds to be shown.
 */
export const frames: Readonly<Record<string, Frame>> = {
  'markdown-streaming': frame(Recordings, 'LongMarkdown', { at: 260 }),
  'markdown-settled': frame(Recordings, 'LongMarkdown'),
  'markdown-dark': frame(Recordings, 'LongMarkdown', { ...dark, at: 400 }),
  'markdown-narrow': frame(Recordings, 'LongMarkdown', { ...narrow, at: 400 }),
  'markdown-compact': frame(Recordings, 'LongMarkdown', { at: 400, compact: true }),
  'markdown-forced': frame(Recordings, 'LongMarkdown', { ...forced, at: 400 }),
  'markdown-constructs': frame(Markdown, 'Everything'),
  'markdown-constructs-dark-narrow': frame(Markdown, 'Everything', { ...dark, ...narrow }),
  'table-narrow': frame(Markdown, 'WideTable', narrow),
  'reasoning-streaming': frame(Reasoning, 'Thinking'),
  'reasoning-opened': frame(Reasoning, 'Opened'),
  'reasoning-opened-rtl': frame(Reasoning, 'Opened', rtl),
  'reasoning-stopped': frame(Reasoning, 'Stopped'),
  'refusal-streaming': frame(Recordings, 'Refusal', { at: 20 }),
  'refusal-settled': frame(Refusal, 'AfterText'),
  'refusal-dark': frame(Refusal, 'Settled', dark),
  'refusal-forced': frame(Refusal, 'Settled', forced),
  'citations-streaming': frame(Recordings, 'WebResearch', { at: 200 }),
  'citations-settled': frame(Recordings, 'WebResearch'),
  'citations-dark-narrow': frame(Recordings, 'WebResearch', { ...dark, ...narrow }),
  'citations-rtl': frame(Recordings, 'WebResearch', { ...rtl, at: 200 }),
  'tools-folded': frame(ToolCall, 'Folded'),
  'shell-streaming': frame(Shell, 'Streaming'),
  'shell-local-dark': frame(Shell, 'Local', dark),
  'patch-opened': frame(ApplyPatch, 'Opened'),
  'patch-opened-forced': frame(ApplyPatch, 'Opened', forced),
  'code-opened': frame(CodeInterpreter, 'Opened'),
  'code-stopped': frame(CodeInterpreter, 'Stopped'),
  'file-search-opened': frame(FileSearch, 'Opened', narrow),
  'mcp-failed': frame(Mcp, 'Failed'),
  'approval-waiting': frame(ToolApproval, 'Waiting'),
  'approval-dark-narrow': frame(ToolApproval, 'Waiting', { ...dark, ...narrow }),
  'approval-rtl': frame(ToolApproval, 'Waiting', rtl),
  'approval-forced': frame(ToolApproval, 'Waiting', forced),
  'image-stopped': frame(GeneratedImage, 'StoppedBeforePreview'),
  'failed-before-text': frame(StreamNotice, 'FailedBeforeText'),
  'failed-after-text-dark': frame(StreamNotice, 'FailedAfterText', dark),
  'failed-narrow': frame(StreamNotice, 'FailedAfterText', narrow),
  'failed-opened-narrow-rtl': frame(StreamNotice, 'FailedOpened', { ...narrow, ...rtl }),
  interrupted: frame(StreamNotice, 'Interrupted'),
  'length-limit': frame(StreamNotice, 'LengthLimit'),
  'composer-written': frame(Composer, 'Written'),
  'composer-files-dark': frame(Composer, 'FilesRefused', dark),
  'unknown-opened': frame(UnknownItem, 'Opened'),
}
