import { rule } from './rule.ts'
import type { Seen } from './ledger.ts'

/** What follows an error. */
export const failureRules = [
  rule({
    name: 'error-then-failed',
    invariant: 12,
    says: 'An error is followed by response.failed.',
    except: 'Proxies that send an error and close; errors of a WebSocket outside any response.',
    watch: (report, { transport }) => {
      const open: Seen[] = []
      return {
        see(seen, { events }) {
          if (seen.type === 'response.failed') open.length = 0
          if (seen.type !== 'error') return
          if (transport !== 'websocket' || events > 0) open.push(seen)
        },
        end({ terminal }) {
          for (const { at } of open) {
            report(at, 'response.failed behind it', terminal?.type ?? 'nothing')
          }
        },
      }
    },
  }),
]
