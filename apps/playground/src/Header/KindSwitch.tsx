import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'
import { usePlayground } from '../usePlayground.ts'
import { useLive } from '../useSettings.ts'

/** Who answers: recordings, or the live server. Draws nothing where no live server is set up. */
export function KindSwitch(): ReactNode {
  const live = useLive()
  const kind = usePlayground((state) => state.kind)
  const set = usePlayground((state) => state.set)
  if (!live) return null
  return (
    <RadioGroup
      className="segments"
      aria-label="Who answers"
      value={kind}
      onValueChange={(value) => set({ kind: value === 'live' ? 'live' : 'recorded' })}
    >
      <Radio.Root value="recorded" className="segment">
        Recorded
      </Radio.Root>
      <Radio.Root value="live" className="segment">
        Live <span className="segment-host">{live.host}</span>
      </Radio.Root>
    </RadioGroup>
  )
}
