import { describe, expect, it } from 'vitest'
import { catalog, type Recording } from './catalog.ts'
import { frames } from './frames.ts'
import { recordingBytes, recordingEvents } from './load.ts'

/** Any event, loosely: these checks read many kinds of them by the fields they share. */
type Wire = {
  type: string
  sequence_number: number
  output_index: number
  item: Item
  response: { status: string; output: Item[]; usage: object | null; error?: object | null }
  part: Part
  delta: unknown
  annotation: { type: string; start_index: number; end_index: number; url: string; index: number }
  annotation_index: number
  [field: string]: unknown
}
type Item = { id: string; type: string; content?: Part[]; [field: string]: unknown }
type Part = { type: string; text: string; annotations?: unknown[] }

/** Says what is wrong with a recording; an empty list when nothing is. */
type Check = (events: readonly Wire[], recording: Recording) => string[]

const equal = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const where = (event: Wire): string => `${event.type} (${event.sequence_number})`

const endings: Record<Recording['status'], string | undefined> = {
  completed: 'response.completed',
  incomplete: 'response.incomplete',
  failed: 'response.failed',
  cancelled: 'response.cancelled',
  interrupted: undefined,
}
const isEnding = ({ type }: Wire): boolean => Object.values(endings).includes(type)

// A gateway that reports a flat error sends nothing behind it.
const hasEnding = (recording: Recording): boolean =>
  recording.status !== 'interrupted' && recording.name !== 'flat-error'

const ends: Check = (events, recording) => {
  const found = events.filter(isEnding)
  // What became of input that was queued is told behind the end, on a socket that stays open.
  const last = events.findLast(({ type }) => !/^response\.(steer|debug)/.test(type))
  const wanted = hasEnding(recording) ? [last] : []
  if (!equal(found, wanted)) return [`ends with ${found.map(where).join(', ')}`]
  return found.flatMap(({ type, response }) => [
    ...(type === endings[recording.status] ? [] : [`ends as ${type}`]),
    ...(response.status === recording.status ? [] : [`its status is ${response.status}`]),
    ...((response.usage === null) === (recording.status === 'failed') ? [] : ['usage']),
    ...((response.error == null) === (recording.status !== 'failed') ? [] : ['error']),
  ])
}

const counts: Check = (events) =>
  events.some((event) => event.sequence_number !== undefined)
    ? events.flatMap((event, index) => (event.sequence_number === index ? [] : [where(event)]))
    : []

const opensAndCloses: Check = (events, { status }) => {
  const open = new Map<number, Item>()
  let opened = 0
  const wrong = events.flatMap((event) => {
    const { type, output_index: index, item } = event
    if (type === 'response.output_item.added') {
      open.set(index, item)
      return index === opened++ ? [] : [where(event)]
    }
    if (typeof index !== 'number') return []
    const known = open.get(index)
    if (known === undefined) return [`${where(event)} belongs to no open item`]
    if (type !== 'response.output_item.done') return []
    open.delete(index)
    return known.id === item.id && known.type === item.type
      ? []
      : [`${where(event)} changes its name`]
  })
  return open.size > 0 && status === 'completed' ? [...wrong, 'leaves items open'] : wrong
}

const indexes = ['output_index', 'content_index', 'summary_index', 'command_index'] as const
const place = (event: Wire): string => JSON.stringify(indexes.map((key) => event[key]))

/** Fields in which a `done` event repeats what its deltas said. */
const words = ['text', 'refusal', 'arguments', 'input', 'code', 'diff', 'command'] as const

const repeatsItsDeltas: Check = (events) => {
  const said = new Map<string, string>()
  return events.flatMap((event) => {
    const key = event.type.replace(/\.(delta|done)$/, '') + place(event)
    if (event.type.endsWith('.delta') && typeof event.delta === 'string') {
      said.set(key, (said.get(key) ?? '') + event.delta)
    }
    const field = words.find((name) => typeof event[name] === 'string')
    if (!event.type.endsWith('.done') || field === undefined) return []
    return event[field] === (said.get(key) ?? '') ? [] : [where(event)]
  })
}

const isEmpty = (part: Part): boolean =>
  Object.entries(part).every(([key, value]) => key === 'type' || value.length === 0)

const addsItsParts: Check = (events) => {
  const parts = new Map<string, Part>()
  return events.flatMap((event) => {
    const { type, part, item } = event
    if (/^response\.(content|reasoning)_part\.(added|done)$/.test(type)) {
      parts.set(place(event), part)
      return type.endsWith('done') || isEmpty(part) ? [] : [`${where(event)} is not empty`]
    }
    if (/^response\.(output_text|refusal|reasoning_text)\./.test(type)) {
      return parts.has(place(event)) ? [] : [`${where(event)} speaks in no part`]
    }
    if (type !== 'response.output_item.done' || item.type !== 'message') return []
    const own = [...parts].filter(([key]) => key.startsWith(`[${event.output_index},`))
    return equal(
      item.content,
      own.map(([, closed]) => closed),
    )
      ? []
      : [where(event)]
  })
}

const unsealed = (item: Item): Item => ({ ...item, encrypted_content: '' })

const repeatsItsItems: Check = (events, { status }) => {
  const last = events.findLast(isEnding)
  if (last === undefined || status === 'failed') return []
  const items = events.filter(({ type }) => type === 'response.output_item.done')
  const same = equal(
    last.response.output.map(unsealed),
    items.map(({ item }) => unsealed(item)),
  )
  return same ? [] : [where(last)]
}

const pointsAtItsWords: Check = (events, { name }) => {
  let said = ''
  let next = 0
  return events.flatMap((event) => {
    const { type, delta, annotation } = event
    if (type === 'response.content_part.added') [said, next] = ['', 0]
    if (type === 'response.output_text.delta') said += String(delta)
    if (type !== 'response.output_text.annotation.added') return []
    const units = name.endsWith('code-points') ? Array.from(said) : said.split('')
    const span = units.slice(annotation.start_index, annotation.end_index).join('')
    const link = span.startsWith('([') && span.endsWith(`](${annotation.url}))`)
    const claim = /^\p{L}.*[\p{L}\p{N}]$/u.test(span)
    const end = annotation.end_index ?? annotation.index
    if (event.annotation_index !== next++) return [`${where(event)} is not the next`]
    if (end !== units.length) return [`${where(event)} ends elsewhere than the text`]
    return annotation.type === 'url_citation' && !link && !claim ? [`${where(event)}: ${span}`] : []
  })
}

const claims: readonly (readonly [string, Check])[] = [
  ['begins with created', ([first]) => (first?.type === 'response.created' ? [] : ['no created'])],
  ['has one last event, which says how it ended', ends],
  ['counts its events from 0 without a gap, or not at all', counts],
  ['opens its items in order, and says nothing of them before or after', opensAndCloses],
  ['says the same in done as in its deltas', repeatsItsDeltas],
  ['adds a part before it speaks, and shows it in the item', addsItsParts],
  ['repeats its items in the last snapshot', repeatsItsItems],
  ['counts its annotations and points them at its words', pointsAtItsWords],
]

describe.each(catalog)('$name', (recording) => {
  it.each(claims)('%s', async (_, check) => {
    const events = await recordingEvents(recording.name)
    expect(
      check(
        events.map(({ event }) => event as Wire),
        recording,
      ),
    ).toEqual([]) // see Wire
  })

  it('names each event as its type does, or none', async () => {
    const bytes = await recordingBytes(recording.name)
    const named = frames(bytes).flatMap(({ start, end, data }) => {
      const text = new TextDecoder().decode(bytes.subarray(start, end))
      return data === null || data === '[DONE]' ? [] : [/^event: (.*)$/m.exec(text)?.[1]]
    })
    const events = await recordingEvents(recording.name)
    const none = named.every((name) => name === undefined)
    expect(named).toEqual(events.map(({ event }) => (none ? undefined : event.type)))
  })
})
