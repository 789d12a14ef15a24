/** What one entry may weigh, as an app would import it. */
export interface Budget {
  readonly name: string
  /** The module that an app would write. */
  readonly code: string
  /** Do its lazy parts count too? */
  readonly whole?: true
  /** Bytes, minified and gzipped, without the packages that are left out. */
  readonly limit: number
}

/** Packages that an app has anyway: they do not count. */
export const leftOut = [/^react(-dom)?(\/.+)?$/, /^@tanstack\/react-query$/]

const kB = 1_000

/** A limit is raised only in a commit of its own that says what the bytes are for. */
export const budgets: readonly Budget[] = [
  {
    name: 'protocol',
    code: `export { decodeEvent, initialState, reduce, reduceAll, settle } from '@response-stream/protocol'`,
    limit: 11.3 * kB,
  },
  {
    name: 'all of protocol, without its other entries',
    code: `export * from '@response-stream/protocol'`,
    limit: 13.5 * kB,
  },
  {
    name: 'the hook, before its lazy part',
    code: `export { useResponseStream } from '@response-stream/react'`,
    limit: 2.5 * kB,
  },
  {
    name: 'protocol, client and the hook, with its lazy part',
    code: `export { useResponseStream } from '@response-stream/react'`,
    whole: true,
    limit: 22.4 * kB,
  },
  {
    name: 'markdown',
    code: `export { createMarkdown, parse } from '@response-stream/markdown'`,
    limit: 12 * kB,
  },
  {
    name: 'Response with plain text',
    code: `export { PlainResponse } from '@response-stream/ui'`,
    limit: 15 * kB,
  },
  {
    name: 'Response',
    code: `export { Response } from '@response-stream/ui'`,
    limit: 37.3 * kB,
  },
  {
    name: 'a full chat page',
    code: `
      export { useResponseStream } from '@response-stream/react'
      export { Composer, Conversation, Response, StreamNotice, UserMessage } from '@response-stream/ui'`,
    limit: 45 * kB,
  },
]
