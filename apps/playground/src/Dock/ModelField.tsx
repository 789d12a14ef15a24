import { Autocomplete } from '@base-ui/react/autocomplete'
import type { ReactNode } from 'react'
import { usePlayground } from '../usePlayground.ts'
import { useModel, useModels } from '../useSettings.ts'

/** The model that is asked: any name, with those that the server lists as suggestions. */
export function ModelField(): ReactNode {
  const model = useModel()
  const set = usePlayground((state) => state.set)
  const models = useModels()
  return (
    <Autocomplete.Root
      items={models}
      value={model}
      onValueChange={(value) => set({ model: value.trim() })}
      openOnInputClick
    >
      <Autocomplete.Input
        className="model-field"
        aria-label="Model"
        placeholder="Model"
        spellCheck={false}
        autoCapitalize="off"
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner
          className="layer"
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={12}
        >
          <Autocomplete.Popup className="popup menu models">
            <Autocomplete.Empty className="picker-empty">
              {models.length === 0
                ? 'The server lists no models.'
                : 'No listed model has that name.'}
            </Autocomplete.Empty>
            <Autocomplete.List className="models-list">
              {(name: string) => (
                <Autocomplete.Item key={name} value={name} className="option">
                  {name}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  )
}
