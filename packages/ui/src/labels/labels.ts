import { chatLabels } from './chatLabels.ts'
import { coreLabels } from './coreLabels.ts'

/** Every word the kit says by itself, in English. Give others to `LabelsProvider`; what is left out stays English. */
export const englishLabels = {
  ...coreLabels,
  ...chatLabels,

  formula: 'Formula',
  diagram: 'Diagram',
  drawing: 'Drawing the diagram',
  showCode: 'Show code',
  imageFrom: (alt: string, host: string): string =>
    alt ? `Image: ${alt} (${host})` : `Image from ${host}`,

  sources: (count: number): string => (count === 1 ? '1 source' : `${count} sources`),
  sourceFiles: (count: number): string => (count === 1 ? '1 file' : `${count} files`),
  openSource: 'Open source',

  output: 'Output',
  empty: 'empty',
  moreItems: (count: number): string => `${count} more`,

  finding: 'Looking inside a page',
  found: 'Looked inside a page',
  moreSources: (count: number): string => `${count} more`,
  lessSources: 'Show fewer',
  logs: 'Logs',
  commandOutput: 'Command output',
  exitCode: (code: string): string => `Exit code ${code}`,
  timedOut: 'Timed out',
  creatingFile: 'Creating a file',
  createdFile: 'Created a file',
  deletingFile: 'Deleting a file',
  deletedFile: 'Deleted a file',
  listedTools: (count: number): string => (count === 1 ? 'Found 1 tool' : `Found ${count} tools`),
  approvalNeeded: (tool: string): string => `${tool}: approval needed`,
  approvalQuestion: (tool: string): string => `Allow “${tool}”?`,
  approvalExpired: (tool: string): string => `“${tool}” is no longer waiting`,
  approvalFailed: 'That was not sent. Try again.',
  sentExactly: 'Exactly as it is sent',
  deny: 'Deny',
  allowOnce: 'Allow once',
  alwaysAllow: 'Always allow',
  approved: 'Allowed',
  approvedTool: (tool: string): string => `Allowed “${tool}”`,
  denied: 'Denied',
  deniedTool: (tool: string): string => `Denied “${tool}”`,
  toolsAdded: 'Tools were added',

  imageFailed: 'The image was not finished',
  imageStopped: (preview: string): string => `Stopped at preview ${preview}`,
  imageBroken: 'The image could not be read',
  preview: (number: string): string => `Preview ${number}`,
  previewOf: (number: string, total: string): string => `Preview ${number} of ${total}`,
  download: 'Download',

  openImage: 'Open image',
  close: 'Close',
  spokenAnswer: 'Spoken answer',
  speaking: 'Speaking',
  play: 'Play',
  pause: 'Pause',
  audioPosition: 'Position',
  audioBroken: 'The sound could not be read',
  files: 'Files',

  inputTokens: 'Input',
  cachedTokens: 'Cached',
  outputTokens: 'Output',
  reasoningTokens: 'Reasoning',
  cost: 'Cost',
  firstEvent: 'First event',
  firstWord: 'First word',
  duration: 'Duration',
  speed: 'Speed',
  tokensPerSecond: (count: string): string => `${count} tokens/s`,

  screenshot: 'Screenshot',
  action: 'Action',
  safetyChecks: 'Safety checks',
  analysis: 'Analysis',
  analysing: 'Comparing the answers',

  messageActions: 'Actions',
  copyAnswer: 'Copy answer',
  copyMarkdown: 'Copy as Markdown',
  regenerate: 'Ask again',
  goodAnswer: 'Good answer',
  badAnswer: 'Bad answer',
  suggestions: 'Suggestions',
  emptyTitle: 'What would you like to know?',
  removeFile: (name: string): string => `Remove ${name}`,
}

/** The words of the kit, by what they are for. */
export type Labels = typeof englishLabels
