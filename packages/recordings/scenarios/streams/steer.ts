import { functionCall, functionTool } from '../families/function-call.ts'
import { message } from '../families/message.ts'
import { steerAccepted, steerFailed, steerPending } from '../families/steer.ts'
import { completed } from '../tape/endings.ts'
import { stream } from '../tape/stream.ts'

const trains = functionTool('find_trains', 'Trains between two stations.', {
  from: { type: 'string' },
  to: { type: 'string' },
  after: { type: 'string', description: 'Local time, ISO 8601' },
})

const saturday = 'steer_08c1f26a7d93b5e04f7a61d2'

export const steered = stream(
  'steered',
  { inputTokens: 131, tools: [trains] },
  message('I’ll look for trains from Paris to Ghent on Friday afternoon.', {
    phase: 'commentary',
  }),
  steerAccepted(saturday),
  functionCall('find_trains', {
    from: 'Paris Nord',
    to: 'Gent-Sint-Pieters',
    after: '2026-09-04T14:00',
  }),
  completed(),
  steerPending(saturday),
  steerFailed('And a seat by the window, please.'),
)
