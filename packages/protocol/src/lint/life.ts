import { brief } from './brief.ts'
import { rule } from './rule.ts'
import { terminals, type Seen } from './ledger.ts'

/** How a response begins and ends. */
export const lifeRules = [
  rule({
    name: 'created-first',
    invariant: 1,
    says: 'A response begins with response.created, and a resumed one goes on without it.',
    except: 'Streams that a proxy or a fixture cut at the front.',
    watch: (report, { startingAfter }) => ({
      see({ at, type }, { events }) {
        const created = type === 'response.created'
        if (startingAfter !== undefined) {
          if (created) report(at, 'a resumed stream without response.created', type)
        } else if (events === 0 && !created) report(at, 'response.created', type)
      },
    }),
  }),
  rule({
    name: 'created-once',
    invariant: 1,
    says: 'A stream carries one response; a WebSocket may carry more, one behind the other.',
    except: 'Agent servers that forward several model turns in one stream.',
    scope: 'stream',
    watch: (report, { transport }) => {
      let seenOne = false
      return {
        see({ at, type }) {
          if (type !== 'response.created') return
          if (seenOne && transport !== 'websocket') report(at, 'one response', 'another created')
          seenOne = true
        },
      }
    },
  }),
  rule({
    name: 'terminal-present',
    invariant: 1,
    says: 'A response ends with completed, failed or incomplete.',
    except:
      'Connections that dropped. A stream whose last event is an error is left to error-then-failed.',
    watch: (report) => ({
      end({ terminal, last }) {
        if (terminal || !last || last.type === 'error') return
        report(null, 'completed, failed or incomplete at the end', `${last.type} at the end`)
      },
    }),
  }),
  rule({
    name: 'terminal-last',
    invariant: 1,
    says: 'Nothing but [DONE] comes behind the event that ends a response (invariant 7 says so too).',
    except:
      'Answers to steering on a WebSocket: they are about what comes next, and are no finding.',
    watch: (report) => ({
      see({ at, type }, { terminal }) {
        if (!terminal || type.startsWith('response.steer.')) return
        const again = terminals.has(type) ? 'another end' : 'an event'
        report(at, `nothing behind ${terminal.type}`, `${again}: ${type}`)
      },
    }),
  }),
  rule({
    name: 'one-response-in-flight',
    invariant: 17,
    basis: 'spec',
    says: 'A WebSocket carries one response at a time.',
    except: 'OpenAI’s lanes, where events say a stream_id.',
    scope: 'stream',
    watch: (report, { transport }) => {
      if (transport !== 'websocket') return null
      let open: Seen | null = null
      return {
        see(seen) {
          if (terminals.has(seen.type)) open = null
          if (seen.type !== 'response.created') return
          if (open) report(seen.at, `an end of the response created at ${open.at}`, seen.type)
          open = seen
        },
      }
    },
  }),
  rule({
    name: 'ends-as-asked',
    invariant: 18,
    basis: 'spec',
    says: 'The response ends with the status that the test of a server asks for.',
    watch: (report, { status }) =>
      status === undefined
        ? null
        : {
            end({ terminal }) {
              const seen = terminal?.type ?? 'no end'
              if (seen !== `response.${status}`) report(terminal?.at ?? null, status, brief(seen))
            },
          },
  }),
]
