import { describePart } from './describePart.tsx'
import { Button } from './Button.tsx'
import { CodeBlock } from '../CodeBlock/CodeBlock.tsx'
import { Composer } from '../Composer/Composer.tsx'
import { Citation } from '../Citations/Citation.tsx'
import { Sources } from '../Citations/Sources.tsx'
import { Markdown } from '../Markdown/Markdown.tsx'
import { Refusal } from '../Refusal/Refusal.tsx'
import { ToolCall } from '../ToolCall/ToolCall.tsx'
import { UserMessage } from '../UserMessage/UserMessage.tsx'
import { Waiting } from '../Waiting/Waiting.tsx'

const citation = {
  annotation: { type: 'url_citation' as const, url: 'https://a.test/' },
  outputIndex: 0,
  contentIndex: 0,
  number: 1,
  span: null,
  url: 'https://a.test/',
  title: 'A',
  host: 'a.test',
}
const ignore = () => undefined

describePart('button', (props) => <Button {...props}>Go</Button>)
describePart('citation', (props) => <Citation citation={citation} {...props} />)
describePart('code-block', (props) => <CodeBlock code="a" {...props} />)
describePart('markdown', (props) => <Markdown text="a" {...props} />)
describePart('user-message', (props) => <UserMessage text="a" {...props} />)
describePart('waiting', (props) => <Waiting {...props} />)

describePart('composer', (props) => <Composer.Root onSend={ignore} {...props} />)
describePart('composer-input', (props) => (
  <Composer.Root onSend={ignore}>
    <Composer.Input {...props} />
  </Composer.Root>
))
describePart('composer-send', (props) => (
  <Composer.Root onSend={ignore}>
    <Composer.Send {...props} />
  </Composer.Root>
))

describePart('refusal', (props) => <Refusal.Root refusal="No." {...props} />)
describePart('refusal-label', (props) => <Refusal.Label {...props} />)
describePart('refusal-text', (props) => <Refusal.Text {...props} />)
describePart('refusal-suggestion', (props) => <Refusal.Suggestion {...props} />)

describePart('sources', (props) => <Sources.Root citations={[citation]} {...props} />)
describePart('sources-trigger', (props) => (
  <Sources.Root citations={[citation]}>
    <Sources.Trigger {...props} />
  </Sources.Root>
))
describePart('sources-panel', (props) => (
  <Sources.Root citations={[citation]}>
    <Sources.Panel {...props} />
  </Sources.Root>
))

describePart('tool-call', (props) => <ToolCall.Root state="done" label="Search" {...props} />)
describePart('tool-call-trigger', (props) => (
  <ToolCall.Root state="done" label="Search" panel="found">
    <ToolCall.Trigger {...props} />
  </ToolCall.Root>
))
describePart('tool-call-panel', (props) => (
  <ToolCall.Root state="done" label="Search" panel="found">
    <ToolCall.Panel {...props} />
  </ToolCall.Root>
))
describePart('tool-call-section', (props) => <ToolCall.Section heading="Input" {...props} />)
