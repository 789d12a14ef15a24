import { rule } from './rule.ts'

/** The words `[DONE]` at the end of a stream. */
export const markerRules = [
  rule({
    name: 'done-marker-last',
    invariant: 3,
    basis: 'spec',
    scope: 'stream',
    says: 'Nothing comes behind [DONE].',
    watch: (report) => ({
      see({ at }, { markers }) {
        if (markers.length > 0) report(at, `nothing behind [DONE] at ${markers[0]}`, 'an event')
      },
      end({ markers: [, second] }) {
        if (second !== undefined) report(second, 'one [DONE]', 'another')
      },
    }),
  }),
  rule({
    name: 'done-marker-present',
    invariant: 3,
    basis: 'spec',
    severity: 'note',
    scope: 'stream',
    says: 'A stream of server-sent events ends with [DONE].',
    except: 'OpenAI, Azure, xAI, DeepSeek, Bedrock, Ollama: nearly all but OpenRouter.',
    watch: (report, { transport }) =>
      transport === 'sse'
        ? {
            end({ markers }) {
              if (markers.length === 0) report(null, '[DONE] at the end', 'none')
            },
          }
        : null,
  }),
]
