import { message } from '../families/message.ts'
import { by, does, leads, tells } from '../families/multi-agent.ts'
import { stream } from '../tape/stream.ts'

const root = '/root'

export const agents = stream(
  'agents',
  { inputTokens: 512, reasoning: { effort: 'medium' } },
  by(
    root,
    does(
      message('I’ll have one agent look at the tides and one at the trains.', {
        phase: 'commentary',
      }),
    ),
    leads(
      'spawn_agent',
      { name: 'tides', task: 'When is low water at the causeway on Saturday, 5 September 2026?' },
      { agent: '/root/tides' },
    ),
    leads(
      'spawn_agent',
      { name: 'trains', task: 'Which trains reach the harbour before nine on that day?' },
      { agent: '/root/trains' },
    ),
  ),
  by(
    '/root/tides',
    tells(root, 'Low water is at 10:42. The causeway is dry from 9:10 to 12:15.', 1600),
  ),
  by(
    root,
    leads(
      'send_message',
      {
        agent: '/root/trains',
        message: 'Half past eight is early enough: the way is dry from 9:10.',
      },
      { delivered: true },
    ),
  ),
  by(
    '/root/trains',
    tells(root, 'The 7:52 from Central reaches the harbour at 8:31; the 8:22 at 9:01.', 1100),
  ),
  by(
    root,
    leads('wait_agent', { agents: ['/root/tides', '/root/trains'] }, { finished: 2 }, 240),
    does(
      message(
        'Take the **8:22 from Central**. It reaches the harbour at 9:01, and the causeway is dry from **9:10 to 12:15**. Turn back by half past eleven, so that an hour is left for the way.',
        { phase: 'final_answer' },
      ),
    ),
  ),
)
