import {
  connect,
  decodeEvent,
  reduceAll,
  type StreamEvent,
  type StreamState,
  type UnknownEvent,
} from '@response-stream/protocol'

type Event = StreamEvent | UnknownEvent

/** Events of one read, as over a real connection. */
const atOnce = 16

/** What streams take that are large in other ways than by many deltas: in all, and the longest batch of it. */
export function largeStreams(): void {
  // Code is fast only after it has run for a while.
  annotations(2_000)
  items(500)
  tell('20,000 annotations, 16 at once', annotations(20_000))
  tell('20,000 annotations, one at a time', annotations(20_000, 1))
  tell('20,000 annotations in a snapshot', inSnapshot(20_000))
  tell('5,000 items opened and closed', items(5_000))
  tell('a delta of 10 MB', oneDelta('x'.repeat(10_000_000)))
  tell('200,000 levels in arguments', oneDelta('['.repeat(200_000) + ']'.repeat(200_000)))
  tell('200,000 levels of JSON in an item', deepItem(200_000))
}

interface Taken {
  readonly all: number
  readonly longest: number
}

function tell(what: string, { all, longest }: Taken): void {
  console.log(`${what}: ${all.toFixed(0)} ms, the longest batch ${longest.toFixed(1)} ms`)
}

/** Folds events batch by batch. */
function take(events: readonly object[], size = atOnce): Taken {
  let state: StreamState = connect()
  let [all, longest] = [0, 0]
  for (let from = 0; from < events.length; from += size) {
    const batch = events.slice(from, from + size) as Event[] // objects, which is all the fold asks for
    const start = performance.now()
    state = reduceAll(state, batch, 0)
    const ms = performance.now() - start
    all += ms
    longest = Math.max(longest, ms)
  }
  if (state.order.length === 0) throw new Error('Nothing was folded.')
  return { all, longest }
}

const message = { id: 'msg_1', type: 'message', role: 'assistant' }
const place = { item_id: message.id, output_index: 0, content_index: 0 }
const begun = [
  { type: 'response.created', response: { id: 'resp_1', status: 'in_progress', output: [] } },
  { type: 'response.output_item.added', output_index: 0, item: { ...message, content: [] } },
]

function sources(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    type: 'url_citation',
    url: `https://example.org/${i}`,
    start_index: i,
    end_index: i + 1,
  }))
}

function annotations(count: number, size?: number): Taken {
  const type = 'response.output_text.annotation.added'
  const added = sources(count).map((annotation, i) => ({
    type,
    ...place,
    annotation_index: i,
    annotation,
  }))
  return take(numbered([...begun, ...added]), size)
}

function inSnapshot(count: number): Taken {
  const content = [{ type: 'output_text', text: 'x', annotations: sources(count) }]
  const response = { id: 'resp_1', status: 'completed', output: [{ ...message, content }] }
  return take(numbered([...begun, { type: 'response.completed', response }]))
}

function items(count: number): Taken {
  const events = Array.from({ length: count }, (_, i) => {
    const item = { id: `fc_${i}`, type: 'function_call', call_id: `call_${i}`, name: 'look' }
    return [
      { type: 'response.output_item.added', output_index: i, item: { ...item, arguments: '' } },
      { type: 'response.output_item.done', output_index: i, item: { ...item, arguments: '{}' } },
    ]
  })
  return take(numbered([begun[0] ?? {}, ...events.flat()]))
}

function oneDelta(delta: string): Taken {
  const item = { id: 'fc_1', type: 'function_call', call_id: 'call_1', name: 'look' }
  const type = 'response.function_call_arguments'
  return take(
    numbered([
      { type: 'response.output_item.added', output_index: 0, item: { ...item, arguments: '' } },
      { type: `${type}.delta`, output_index: 0, item_id: item.id, delta },
      { type: `${type}.done`, output_index: 0, item_id: item.id, arguments: delta },
    ]),
  )
}

function deepItem(levels: number): Taken {
  const deep = '{"a":'.repeat(levels) + '1' + '}'.repeat(levels)
  const rest = `"output_index":0,"item":{"id":"x","type":"acme:tree","tree":${deep}}`
  return take(
    ['added', 'done'].flatMap((name) => {
      const decoded = decodeEvent(`{"type":"response.output_item.${name}",${rest}}`)
      return 'event' in decoded ? [decoded.event] : []
    }),
  )
}

function numbered(events: readonly object[]): readonly object[] {
  return events.map((event, sequence_number) => ({ ...event, sequence_number }))
}
