import type { RecordingName } from '@response-stream/recordings'
import { EmptyState, Suggestions, type Suggestion } from '@response-stream/ui'
import {
  Globe,
  Image,
  Lightbulb,
  ListTree,
  MessageCircle,
  Table2,
  Unplug,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { returnToMessage } from '../focusMessage.ts'
import { questionFor } from '../questions.ts'
import { recordingNamed } from '../recordingGroups.ts'
import { usePlayground } from '../usePlayground.ts'
import { useLive, useModel, type Live } from '../useSettings.ts'

const title = 'Watch a response arrive'

/** What stands where the thread will be: what this page is, and a few things to try. */
export function Welcome(): ReactNode {
  const isLive = usePlayground(({ kind }) => kind === 'live')
  const live = useLive()
  return isLive && live ? <LiveWelcome live={live} /> : <RecordedWelcome />
}

const icons: readonly (readonly [RecordingName, LucideIcon])[] = [
  ['web-search', Globe],
  ['reasoning-summary', Lightbulb],
  ['image-previews', Image],
  ['long-markdown', Table2],
  ['parallel-calls', ListTree],
  ['cut-without-end', Unplug],
]

const recorded = icons.flatMap(([name, Icon]) => recordedSuggestion(name, <Icon aria-hidden />))

function recordedSuggestion(name: RecordingName, icon: ReactNode) {
  const recording = recordingNamed(name)
  if (recording === null) return []
  return [{ recording, title: recording.title, text: questionFor(recording), icon }]
}

function RecordedWelcome(): ReactNode {
  const play = usePlayground((state) => state.play)
  const begin = (text: string): void => {
    const chosen = recorded.find((suggestion) => suggestion.text === text)
    if (chosen) play(chosen.recording)
    returnToMessage()
  }
  return (
    <EmptyState
      title={title}
      text="Recordings stream over real HTTP from this machine. No key, no network."
    >
      <Suggestions.Root suggestions={recorded} onSelect={begin} />
    </EmptyState>
  )
}

const questions: readonly Suggestion[] = [
  'How long does sunlight take to reach us?',
  'Compare three sorting algorithms in a table.',
  'Show me how to debounce a search field in TypeScript.',
  'Say good morning in seven scripts.',
].map((text) => ({ text, icon: <MessageCircle aria-hidden /> }))

function LiveWelcome({ live }: { live: Live }): ReactNode {
  const ask = usePlayground((state) => state.ask)
  const model = useModel()
  const begin = (text: string): void => {
    ask(text, model)
    returnToMessage()
  }
  const text = (
    <>
      Your message goes to <strong>{live.host}</strong> by way of this machine, where the key stays.
    </>
  )
  return (
    <EmptyState title={title} text={text}>
      <Suggestions.Root onSelect={begin}>
        {questions.map((suggestion) => (
          <li key={suggestion.text} data-part="suggestion-place">
            <Suggestions.Item suggestion={suggestion} disabled={model === ''} />
          </li>
        ))}
      </Suggestions.Root>
    </EmptyState>
  )
}
