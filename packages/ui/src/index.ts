export { Announcer, AnnouncementsProvider } from './Announcer/Announcer.tsx'
export type { Announcements } from './Announcer/announcements.ts'
export { Audio, type AudioProps } from './Audio/Audio.tsx'
export type { PcmFormat } from './Audio/toAudioBlob.ts'
export { Citation, type CitationProps } from './Citations/Citation.tsx'
export { Sources, type SourcesProps } from './Citations/Sources.tsx'
export { useCitations } from './Citations/useCitations.ts'
export { CodeBlock, type CodeBlockProps } from './CodeBlock/CodeBlock.tsx'
export { Composer, type ComposerProps } from './Composer/Composer.tsx'
export { useComposer, type ComposerState } from './Composer/composerContext.ts'
export {
  Conversation,
  type ConversationProps,
  type ConversationTurnProps,
  type ConversationViewportProps,
} from './Conversation/Conversation.tsx'
export type { Anchor } from './Conversation/hold.ts'
export { useConversation, type ConversationActions } from './Conversation/useConversation.ts'
export { preloadViews, type FaceType } from './faces.ts'
export { File, type FileProps } from './File/FileChip.tsx'
export { Files, type AnswerFile, type FileAccess, type FilesProps } from './File/Files.tsx'
export { GeneratedImage } from './GeneratedImage/GeneratedImage.tsx'
export { germanLabels } from './labels/germanLabels.ts'
export { englishLabels, type Labels } from './labels/labels.ts'
export { LabelsProvider, type LabelsProviderProps } from './labels/LabelsProvider.tsx'
export { useAllLabels as useLabels } from './labels/useAllLabels.ts'
export {
  MarkdownComponentsContext,
  type MarkdownComponents,
  type NodeProps,
} from './Markdown/components.ts'
export { Markdown, type MarkdownProps } from './Markdown/Markdown.tsx'
export { EmptyState, type EmptyStateProps } from './EmptyState/EmptyState.tsx'
export {
  MessageActions,
  type Feedback,
  type MessageActionsProps,
} from './MessageActions/MessageActions.tsx'
export { toMarkdown } from './MessageActions/toMarkdown.ts'
export {
  Suggestions,
  type Suggestion,
  type SuggestionsItemProps,
  type SuggestionsProps,
} from './Suggestions/Suggestions.tsx'
export type { AttachLimits } from './Composer/useAttachments.ts'
export { Message } from './Message/Message.tsx'
export { Button, type ButtonProps } from './part/Button.tsx'
export type { IconLike, IconShapes } from './part/Icon.tsx'
export type { PartProps, RenderProp } from './part/renderPart.ts'
export { PlainResponse, type PlainResponseProps } from './PlainResponse/PlainResponse.tsx'
export { PlainText, type PlainTextProps } from './PlainResponse/PlainText.tsx'
export { safeUrl, type SafeUrl } from './plain/safeUrl.ts'
export { Reasoning, type ReasoningProps } from './Reasoning/Reasoning.tsx'
export { Refusal, type RefusalProps } from './Refusal/Refusal.tsx'
export { ItemSlot } from './Response/ItemSlot.tsx'
export { Response, type ResponseProps } from './Response/Response.tsx'
export type { View, ViewProps, Views } from './Response/view.ts'
export {
  StreamNotice,
  type NoticeActions,
  type StreamNoticeProps,
} from './StreamNotice/StreamNotice.tsx'
export { Timing, type TimingProps } from './Timing/Timing.tsx'
export {
  ApprovalsProvider,
  useApprovals,
  type ApprovalRequest,
  type Approvals,
  type ApprovalsProviderProps,
} from './ToolApproval/ApprovalsProvider.tsx'
export { ToolApproval, type ToolApprovalProps } from './ToolApproval/ToolApproval.tsx'
export type { ApprovalHandler, ApprovalState } from './ToolApproval/useDecision.ts'
export { ToolGroup, type ToolGroupProps } from './ToolCall/ToolGroup.tsx'
export { callState } from './ToolCall/callState.ts'
export { ToolCall, type CallState, type ToolCallProps } from './ToolCall/ToolCall.tsx'
export { UnknownItem, type UnknownItemProps } from './UnknownItem/UnknownItem.tsx'
export type { Price, Prices } from './Usage/costOf.ts'
export { Usage, type UsageProps } from './Usage/Usage.tsx'
export { UserMessage, type UserMessageProps } from './UserMessage/UserMessage.tsx'
export { views } from './views.ts'
export { Waiting } from './Waiting/Waiting.tsx'
export { WebSearch } from './WebSearch/WebSearch.tsx'
