/** The words around the answers: of a conversation, of what the reader wrote, of the composer. */
export const chatLabels = {
  conversation: 'Conversation',
  turn: 'Turn',
  jumpToLatest: (count: string): string =>
    count === '' ? 'Jump to latest' : `Jump to latest, ${count} new`,
  you: 'You',
  showMore: 'Show more',
  showLess: 'Show less',
  message: 'Message',
  messagePlaceholder: 'Ask anything',
  attachFiles: 'Attach files',
  attachedFiles: 'Attached files',
  fileOfWrongType: (name: string): string => `${name} is of a type that cannot be attached.`,
  fileTooLarge: (name: string, limit: string): string => `${name} is larger than ${limit}.`,
  tooManyFiles: (limit: number): string =>
    limit === 1 ? 'Only 1 file can be attached.' : `Only ${limit} files can be attached.`,
  send: 'Send',
  stop: 'Stop',
}

/** These words, by what they are for. */
export type ChatLabels = typeof chatLabels
