import {
  CodeBlock,
  File,
  Markdown,
  StreamNotice,
  UnknownItem,
  UserMessage,
  Waiting,
} from '@response-stream/ui'

export const PiecesAnatomy = () => (
  <>
    <UserMessage text="Which bridges are closed?" />
    <Waiting />
    <Markdown text="Two of **eleven**." />
    <CodeBlock language="sql" code="SELECT name FROM bridges WHERE closed" />
    <File name="bridges.csv" href="/files/bridges.csv" />
    <UnknownItem item={{ type: 'hologram', depth: 3 }} />
    <StreamNotice onRetry={() => undefined} />
  </>
)
