import { Refusal } from '@response-stream/ui'

export const RefusalAnatomy = ({ words }: { words: string }) => (
  <Refusal.Root refusal={words}>
    <Refusal.Label />
    <Refusal.Text>{words}</Refusal.Text>
    <Refusal.Suggestion onClick={() => undefined}>Ask about something else</Refusal.Suggestion>
  </Refusal.Root>
)
