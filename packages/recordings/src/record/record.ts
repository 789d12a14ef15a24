import { frames } from '../frames.ts'
import { familiesOf } from './familiesOf.ts'
import { scrubber, type ScrubOptions } from './scrub.ts'
import { takeStream, type TakeRequest } from './takeStream.ts'

/** A recording that was just taken. */
export type Recorded = {
  /** The file, with the pace in comment lines. */
  readonly text: string
  readonly events: number
  readonly families: readonly string[]
  /** The phase in which a reader is left. */
  readonly status: 'completed' | 'incomplete' | 'failed' | 'cancelled' | 'interrupted'
  /** Why the connection broke; null when it did not. */
  readonly broken: string | null
}

// A server that plays recordings sends their pace along; ours is measured anew.
const ownPace = /^: \d+ms\r?\n/gm

/** Takes a recording from an endpoint, and leaves out what is nobody's business. */
export const record = async (
  request: TakeRequest,
  options: ScrubOptions = {},
): Promise<Recorded> => {
  const { taken, broken } = await takeStream(request)
  const scrub = scrubber(options)
  let last = 0
  const lines = taken.map(({ text, at }) => {
    const gap = at - last
    last = at
    return (gap > 0 ? `: ${gap}ms\n` : '') + scrub(text.replace(ownPace, ''))
  })
  const text = lines.join('')
  const events = eventsOf(text)
  return {
    text,
    events: events.length,
    families: familiesOf(events),
    status: statusOf(events),
    broken,
  }
}

type Event = Readonly<Record<string, unknown>>

const eventsOf = (text: string): readonly Event[] =>
  frames(new TextEncoder().encode(text)).flatMap(({ data }): Event[] => {
    const event = data === null ? null : parsed(data)
    return typeof event === 'object' && event !== null ? [event as Event] : [] // checked: an object
  })

const parsed = (data: string): unknown => {
  try {
    return JSON.parse(data)
  } catch {
    return null // `[DONE]`, or what a gateway got wrong: it is recorded all the same
  }
}

const statusOf = (events: readonly Event[]): Recorded['status'] => {
  const types = events.map(({ type }) => type)
  for (const status of ['completed', 'incomplete', 'failed', 'cancelled'] as const) {
    if (types.includes(`response.${status}`)) return status
  }
  return types.includes('error') ? 'failed' : 'interrupted'
}

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, '\\$&')}'`

/** The lines to add to a file of `src/catalog/`, and the name to add to its type. */
export const catalogEntry = (
  name: string,
  { families, status }: Recorded,
  words: { readonly title?: string; readonly shows?: string } = {},
): string => {
  const plain = name.replaceAll('-', ' ')
  const title = words.title ?? plain.charAt(0).toUpperCase() + plain.slice(1)
  return `  ${/^[a-z]+$/.test(name) ? name : quoted(name)}: {
    title: ${quoted(title)},
    shows: ${quoted(words.shows ?? 'One sentence of what there is to see.')},
    origin: 'recorded',
    families: [${families.map(quoted).join(', ')}],
    status: '${status}',
    url: new URL('../../recordings/${name}.sse', import.meta.url),
  },`
}
