import type { RecordingName } from '@response-stream/recordings'
import { Globe, Image, Lightbulb, ListTree, Table2, Unplug, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { questionFor } from '../questions.ts'
import { recordingNamed } from '../recordingGroups.ts'
import { usePlayground } from '../usePlayground.ts'
import { useLive } from '../useSettings.ts'

const suggestions: readonly (readonly [RecordingName, LucideIcon])[] = [
  ['web-search', Globe],
  ['reasoning-summary', Lightbulb],
  ['image-previews', Image],
  ['long-markdown', Table2],
  ['parallel-calls', ListTree],
  ['cut-without-end', Unplug],
]

/** What stands where the thread will be: what this page is, and six things to try. */
export function EmptyState(): ReactNode {
  const isLive = usePlayground(({ kind }) => kind === 'live')
  const live = useLive()
  return (
    <div className="empty">
      <h2>Watch a response arrive</h2>
      {isLive && live ? (
        <p>
          Your message goes to <strong>{live.host}</strong> through this machine. The key stays
          here.
        </p>
      ) : (
        <p>Recordings stream over real HTTP from this machine. No key, no network.</p>
      )}
      <ul className="suggestions">
        {suggestions.map(([name, icon]) => (
          <Suggestion key={name} name={name} icon={icon} />
        ))}
      </ul>
    </div>
  )
}

function Suggestion({ name, icon: Icon }: { name: RecordingName; icon: LucideIcon }): ReactNode {
  const play = usePlayground((state) => state.play)
  const recording = recordingNamed(name)
  if (!recording) return null
  return (
    <li>
      <button type="button" className="suggestion" onClick={() => play(recording)}>
        <Icon aria-hidden />
        <span className="suggestion-title">{recording.title}</span>
        <span className="suggestion-text">{questionFor(recording)}</span>
      </button>
    </li>
  )
}
