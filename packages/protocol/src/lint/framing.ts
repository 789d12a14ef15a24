import { brief } from './brief.ts'
import { rule, type LintOptions, type Report, type Watch } from './rule.ts'

/** What stands around the events in a stream of server-sent events. */
export const framingRules = [
  rule({
    name: 'event-name-present',
    invariant: 3,
    scope: 'stream',
    says: 'Every event has an event: line.',
    except: 'OpenRouter, HF, some of Bedrock.',
    watch: (report, { eventNames }) => {
      if (!eventNames) return null
      const bare: number[] = []
      return {
        see({ at }) {
          if (eventNames[at] == null) bare.push(at)
        },
        end({ last }) {
          if (bare.length === 0 || !last) return
          const [first = 0] = bare
          report(bare.length === 1 ? first : null, 'an event: line', `none on ${bare.length}`)
        },
      }
    },
  }),
  rule({
    name: 'event-name-matches',
    invariant: 3,
    scope: 'stream',
    says: 'The event: line says what the type says.',
    watch: (report, { eventNames }) =>
      eventNames
        ? {
            see({ at, spelled }) {
              const name = eventNames[at]
              if (name != null && name !== spelled) report(at, brief(spelled), brief(name))
            },
          }
        : null,
  }),
  rule({
    name: 'id-line-unused',
    invariant: 3,
    scope: 'stream',
    says: 'No event has an id: line.',
    watch: (report, { eventIds }) =>
      eventIds
        ? {
            see({ at }) {
              if (eventIds[at] != null) report(at, 'no id: line', brief(eventIds[at]))
            },
          }
        : null,
  }),
  rule({
    name: 'content-type',
    invariant: 3,
    scope: 'stream',
    says: 'The answer’s Content-Type is text/event-stream.',
    watch: watchContentType,
  }),
]

function watchContentType(report: Report, options: LintOptions): Watch | null {
  const { contentType, transport } = options
  if (contentType === undefined || transport === 'websocket') return null
  return {
    end() {
      if (/^\s*text\/event-stream\s*(;|$)/i.test(contentType ?? '')) return
      report(null, 'text/event-stream', brief(contentType))
    },
  }
}
