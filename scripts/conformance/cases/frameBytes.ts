import type { Frame, Generated } from './streamCase.ts'

type Bytes = Uint8Array<ArrayBuffer>

const encoder = new TextEncoder()
/** Generated frames are handed on in pieces of about this length. */
const PIECE = 65_536

/** The bytes of one frame, in as many pieces as it takes. */
export function* frameBytes(frame: Frame): Generator<Bytes> {
  if (frame.json !== undefined) yield encoder.encode(eventText(frame.json, frame.no_event_line))
  else if (frame.raw !== undefined) yield encoder.encode(`data: ${frame.raw}\n\n`)
  else if (frame.sse !== undefined) yield encoder.encode(frame.sse)
  else if (frame.sse_b64 !== undefined) yield bytesOf(frame.sse_b64)
  else if (frame.gen) yield* pieces(generated(frame.gen, frame.seq_from ?? 0))
}

/** This runs in pages too, where there is no Buffer. */
function bytesOf(base64: string): Bytes {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function eventText(event: Readonly<Record<string, unknown>>, withoutName = false): string {
  const { type } = event
  const named = !withoutName && typeof type === 'string' && !/[\r\n]/.test(type)
  return `${named ? `event: ${type}\n` : ''}data: ${JSON.stringify(event)}\n\n`
}

function* pieces(texts: Iterable<string>): Generator<Bytes> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length > PIECE) {
      yield encoder.encode(piece)
      piece = ''
    }
  }
  if (piece !== '') yield encoder.encode(piece)
}

const response = {
  id: 'resp_1',
  object: 'response',
  created_at: 1_700_000_000,
  model: 'gpt-test',
  status: 'completed',
  error: null,
  incomplete_details: null,
}
const place = { item_id: 'm', output_index: 0, content_index: 0 }

function deep(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

/** The events that a generated frame stands for, from a number on. */
function* generated(gen: Generated, from: number): Generator<string> {
  switch (gen.kind) {
    case 'bigdelta':
      return yield delta(gen.unit.repeat(gen.times), from)
    case 'bigerror':
      return yield eventText({
        type: 'error',
        code: 'x',
        message: gen.unit.repeat(gen.times),
        sequence_number: from,
      })
    case 'deep':
      return yield `data: {"type":"x.deep","v":${deep(gen.depth)}}\n\n`
    case 'deep_completed':
      return yield `data: {"type":"response.completed","response":{"id":"resp_1","status":"completed","output":[],"metadata":{"v":${deep(gen.depth)}}}}\n\n`
    case 'deep_args':
      return yield argumentsDone(`{"v":${deep(gen.depth)}}`, from)
    case 'fin':
      return yield* finish(gen, from)
    case 'fin_args':
      return yield* finishCall(`{"a":1${' '.repeat(gen.times)}`, from, true)
    case 'deep_args_fin':
      return yield* finishCall(`{"v":${deep(gen.depth)}}`, from, false)
    default:
      return yield* repeated(gen, from)
  }
}

function* repeated(gen: Generated, from: number): Generator<string> {
  for (let i = 0; i < gen.n; i += 1) yield repetition(gen, i, from + i)
}

function repetition(gen: Generated, i: number, sequence_number: number): string {
  switch (gen.kind) {
    case 'repeat_raw':
      return `data: ${gen.raw}\n\n`
    case 'repeat_delta':
      return delta(gen.delta, sequence_number)
    case 'repeat_args': {
      const words = { delta: i === 0 ? '{"a":1' : gen.delta, sequence_number }
      const type = 'response.function_call_arguments.delta'
      return eventText({
        type,
        item_id: 'f',
        output_index: 0,
        ...words,
      })
    }
    case 'repeat_ann':
      return eventText({
        type: 'response.output_text.annotation.added',
        ...place,
        annotation_index: i,
        annotation: annotation(i),
        sequence_number,
      })
    case 'many_items':
      return eventText({
        type: 'response.output_item.added',
        output_index: i,
        item: {
          ...message(`i${i}`),
          status: 'in_progress',
        },
        sequence_number,
      })
    default:
      throw new Error(`No frames of the kind ${gen.kind} can be generated.`)
  }
}

function annotation(i: number): object {
  const url = `https://example.com/${i}`
  return { type: 'url_citation', start_index: 0, end_index: 2, url, title: 't' }
}

function message(id: string, content: readonly object[] = []): object {
  return { id, type: 'message', role: 'assistant', status: 'completed', content }
}

function delta(words: string, sequence_number: number): string {
  const type = 'response.output_text.delta'
  return eventText({
    type,
    ...place,
    delta: words,
    sequence_number,
  })
}

function argumentsDone(words: string, sequence_number: number): string {
  const type = 'response.function_call_arguments.done'
  const at = { item_id: 'f', output_index: 0, name: 'get_weather' }
  return eventText({
    type,
    ...at,
    arguments: words,
    sequence_number,
  })
}

function* finish(gen: Generated, from: number): Generator<string> {
  const text = gen.unit.repeat(gen.times)
  const part = { type: 'output_text', text, annotations: [] }
  let number = from
  if (gen.n === 4) {
    const done = { type: 'response.output_text.done', ...place }
    yield eventText({
      ...done,
      text,
      sequence_number: number++,
    })
    const closed = { type: 'response.content_part.done', ...place }
    yield eventText({
      ...closed,
      part,
      sequence_number: number++,
    })
  }
  yield* finishItem(message('m', [part]), number)
}

function* finishCall(words: string, from: number, withDone: boolean): Generator<string> {
  const call = { id: 'f', type: 'function_call', call_id: 'call_1', name: 'get_weather' }
  if (withDone) yield argumentsDone(words, from)
  yield* finishItem(
    {
      ...call,
      arguments: words,
      status: 'completed',
    },
    withDone ? from + 1 : from,
  )
}

function* finishItem(item: object, from: number): Generator<string> {
  const done = { type: 'response.output_item.done', output_index: 0 }
  yield eventText({
    ...done,
    item,
    sequence_number: from,
  })
  const end = { response: { ...response, output: [item] }, sequence_number: from + 1 }
  yield eventText({ type: 'response.completed', ...end })
}
