import { Combobox } from '@base-ui/react/combobox'
import type { Recording } from '@response-stream/recordings'
import { Check, Play, Search } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { recordingGroups, type RecordingGroup } from '../recordingGroups.ts'
import { usePlayground } from '../usePlayground.ts'

/** Finds a recording by what it is called or shows, and plays it. Ctrl or Command and K opens it. */
export function RecordingPicker(): ReactNode {
  const [open, setOpen] = useState(false)
  const play = usePlayground((state) => state.play)
  useShortcut(() => setOpen(true))
  return (
    <Combobox.Root<Recording>
      items={recordingGroups}
      open={open}
      onOpenChange={setOpen}
      // Nothing is ever chosen for good, so that the same recording can be played again.
      value={null}
      onValueChange={(recording) => recording && play(recording)}
      filter={matches}
      itemToStringLabel={({ title }) => title}
      autoHighlight
    >
      <Combobox.Trigger className="tool" title="Ctrl K">
        <Play aria-hidden />
        Recordings
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner
          className="layer"
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={12}
        >
          <Combobox.Popup className="popup picker" aria-label="Recordings">
            <div className="picker-search">
              <Search aria-hidden />
              <Combobox.Input placeholder="Find a recording" aria-label="Find a recording" />
            </div>
            <Combobox.Empty className="picker-empty">
              No recording says or shows that.
            </Combobox.Empty>
            <Combobox.List className="picker-list">
              {(group: RecordingGroup) => (
                <Combobox.Group key={group.value} items={group.items} className="picker-group">
                  <Combobox.GroupLabel className="picker-label">{group.value}</Combobox.GroupLabel>
                  <Combobox.Collection>
                    {(recording: Recording) => (
                      <PickerItem key={recording.name} recording={recording} />
                    )}
                  </Combobox.Collection>
                </Combobox.Group>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

function PickerItem({ recording }: { recording: Recording }): ReactNode {
  const isPlayed = usePlayground((state) => state.recording === recording)
  return (
    <Combobox.Item value={recording} className="picker-item">
      <span className="picker-title">
        {recording.title}
        {isPlayed ? <Check aria-label="played last" /> : null}
      </span>
      <span className="picker-shows">{recording.shows}</span>
    </Combobox.Item>
  )
}

/** Every word that was typed stands somewhere in what is known of the recording. */
function matches({ name, title, shows, families, status }: Recording, query: string): boolean {
  const said = [name, title, shows, ...families, status].join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

function useShortcut(onOpen: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return
      event.preventDefault()
      onOpen()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [onOpen])
}
