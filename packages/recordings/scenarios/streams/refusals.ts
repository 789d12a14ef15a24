import { message, refusal, text } from '../families/message.ts'
import { stream } from '../tape/stream.ts'

export const refusalOnly = stream(
  'refusal',
  { model: 'gpt-4o-2024-08-06', inputTokens: 31 },
  message([
    refusal(
      'I’m sorry, but I can’t help with getting into someone else’s email account. If it is your own account, the provider’s recovery page is the way back in.',
    ),
  ]),
)

export const refusalAfterText = stream(
  'refusal-after-text',
  { inputTokens: 52 },
  message([
    text(
      'A lock opens when every pin stands at the shear line at the same time. That is why a key has notches of different depths, and why a worn key still turns in a worn lock.\n\nFor a lock of your own, a locksmith can cut a new key from the code on the bow.',
    ),
    refusal('I can’t explain how to open the lock of a neighbour’s door, though.'),
  ]),
)
