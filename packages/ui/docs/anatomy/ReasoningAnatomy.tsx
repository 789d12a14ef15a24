import { Reasoning } from '@response-stream/ui'
import type { ReasoningProps } from '@response-stream/ui'

export const ReasoningAnatomy = ({ item, slot }: Pick<ReasoningProps, 'item' | 'slot'>) => (
  <Reasoning.Root item={item} slot={slot}>
    <Reasoning.Trigger />
    <Reasoning.Panel />
  </Reasoning.Root>
)
