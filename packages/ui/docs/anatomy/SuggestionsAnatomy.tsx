import { EmptyState, Suggestions } from '@response-stream/ui'

const first = { title: 'Compare trains', text: 'Which train to Lille is the fastest?' }

export const SuggestionsAnatomy = () => (
  <EmptyState title="Where to?" text="Ask about any connection.">
    <Suggestions.Root onSelect={() => undefined}>
      <li>
        <Suggestions.Item suggestion={first} />
      </li>
    </Suggestions.Root>
  </EmptyState>
)
