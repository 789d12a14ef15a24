import type { RecordingName } from '@response-stream/recordings'
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

/** What stands where the thread will be: what this page is, and a few things to try. */
export function EmptyState(): ReactNode {
  const isLive = usePlayground(({ kind }) => kind === 'live')
  const live = useLive()
  return (
    <div className="empty">
      <h2>Watch a response arrive</h2>
      {isLive && live ? <LiveSuggestions live={live} /> : <RecordedSuggestions />}
    </div>
  )
}

const recorded: readonly (readonly [RecordingName, LucideIcon])[] = [
  ['web-search', Globe],
  ['reasoning-summary', Lightbulb],
  ['image-previews', Image],
  ['long-markdown', Table2],
  ['parallel-calls', ListTree],
  ['cut-without-end', Unplug],
]

function RecordedSuggestions(): ReactNode {
  const play = usePlayground((state) => state.play)
  return (
    <>
      <p>Recordings stream over real HTTP from this machine. No key, no network.</p>
      <ul className="suggestions">
        {recorded.map(([name, Icon]) => {
          const recording = recordingNamed(name)
          return recording ? (
            <li key={name}>
              <button
                type="button"
                className="suggestion"
                onClick={() => {
                  play(recording)
                  returnToMessage()
                }}
              >
                <Icon aria-hidden />
                <span className="suggestion-title">{recording.title}</span>
                <span className="suggestion-text">{questionFor(recording)}</span>
              </button>
            </li>
          ) : null
        })}
      </ul>
    </>
  )
}

const questions = [
  'How long does sunlight take to reach us?',
  'Compare three sorting algorithms in a table.',
  'Show me how to debounce a search field in TypeScript.',
  'Say good morning in seven scripts.',
]

function LiveSuggestions({ live }: { live: Live }): ReactNode {
  const ask = usePlayground((state) => state.ask)
  const model = useModel()
  return (
    <>
      <p>
        Your message goes to <strong>{live.host}</strong> by way of this machine, where the key
        stays.
      </p>
      <ul className="suggestions">
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              className="suggestion"
              disabled={model === ''}
              onClick={() => {
                ask(question, model)
                returnToMessage()
              }}
            >
              <MessageCircle aria-hidden />
              {question}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
