// Runs in the page: what draws the answer of a store.
import { outputText } from '@response-stream/protocol'
import { useStream } from '@response-stream/react'
import { Response } from '@response-stream/ui'
import { memo } from 'react'
import type { ReactElement } from 'react'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { Streamdown } from 'streamdown'
import type { PreparedBlock, PreparedBlocks } from './preparedBlocks.ts'

/** All of them stand inside a `StreamProvider`, so that reading and frames are the same. */
export const candidates = {
  harness: Harness,
  limit: Limit,
  ours: Response,
  streamdown: Peer,
  'react-markdown': PeerMarkdown,
} as const

/** The name of a candidate. */
export type Candidate = keyof typeof candidates

/** What every candidate may use; only the limit does. */
export interface CandidateProps {
  readonly prepared: PreparedBlocks
}

/** Reads the text and draws nothing: what the others are measured without. */
function Harness(): null {
  useStream(outputText)
  return null
}

/** The least that React can do: one render a frame, finished blocks memoised, and HTML that was written beforehand. */
function Limit({ prepared }: CandidateProps): ReactElement {
  const { length } = useStream(outputText)
  return (
    <div>
      {prepared(length).map((block) => (
        <Block key={block.key} html={block.html} />
      ))}
    </div>
  )
}

const Block = memo(function Block({ html }: Pick<PreparedBlock, 'html'>): ReactElement {
  // oxlint-disable-next-line react/no-danger -- the text is our own, and this is what the limit is
  return <div dangerouslySetInnerHTML={{ __html: html }} />
})

function Peer(): ReactElement {
  return <Streamdown>{useStream(outputText)}</Streamdown>
}

const plugins = [remarkGfm]

function PeerMarkdown(): ReactElement {
  return <ReactMarkdown remarkPlugins={plugins}>{useStream(outputText)}</ReactMarkdown>
}
