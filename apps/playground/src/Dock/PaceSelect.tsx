import { Select } from '@base-ui/react/select'
import { Check, Gauge } from 'lucide-react'
import type { ReactNode } from 'react'
import { paceNamed, paces } from '../pace.ts'
import { usePlayground } from '../usePlayground.ts'

/** Chooses how fast recordings are played, from the next one on. */
export function PaceSelect(): ReactNode {
  const pace = usePlayground((state) => state.pace)
  const set = usePlayground((state) => state.set)
  const short = paces.find(({ value }) => value === pace)?.short
  return (
    <Select.Root
      items={paces}
      value={pace}
      onValueChange={(value) => set({ pace: paceNamed(value) })}
    >
      <Select.Trigger className="tool" aria-label="Pace" title="Pace">
        <Gauge aria-hidden />
        <Select.Value>{short}</Select.Value>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          className="layer"
          sideOffset={8}
          side="top"
          align="start"
          alignItemWithTrigger={false}
        >
          <Select.Popup className="popup menu">
            <Select.List>
              {paces.map(({ value, label }) => (
                <Select.Item key={value} value={value} className="option">
                  <Select.ItemText>{label}</Select.ItemText>
                  <Select.ItemIndicator className="option-mark">
                    <Check aria-hidden />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
