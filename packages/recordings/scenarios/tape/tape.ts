import { makeReel, type Reel } from './reel.ts'
import { between, scramble, seeded, seedOf, type Random } from './random.ts'
import { snapshot, type Settings } from './response.ts'
import { servers } from './servers.ts'
import type { Fields } from './spell.ts'
import { grouped, tokens } from './tokens.ts'

/** Where an item stands: its place in the output and the id the server gave it. */
export type Place = { readonly output_index: number; readonly item_id: string }

/** What the families write on: a reel that knows the request, the items and what they cost. */
export type Tape = Reel & {
  readonly settings: Settings
  /** Finished items by output index. */
  readonly output: Fields[]
  readonly spent: { output: number; reasoning: number }
  ended: boolean
  readonly id: (prefix: string) => string
  /** Announces an item and says where it stands. */
  readonly open: (prefix: string, item: Fields) => Place
  /** Closes an item with its final form. */
  readonly close: (place: Place, item: Fields) => void
  /** Replaces a closed item in the last snapshot only: servers seal some things anew there. */
  readonly reseal: (place: Place, item: Fields) => void
  /** Writes text as a row of delta events, a token at a time. */
  readonly speak: (
    type: string,
    address: Fields,
    text: string,
    extra?: Fields,
    how?: Speech,
  ) => void
  /** The random letters beside a delta, where this server sends them. */
  readonly padding: (delta: string) => Fields
  /** The response as the server would show it at this moment. */
  readonly response: (status: string, changes?: Fields) => Fields
}

/** `plain` text goes without padding; `uncounted` text is not the model's own output. */
export type Speech = 'counted' | 'uncounted' | 'plain'

const firstDay = 1788249600 // 2026-09-01T08:00:00Z: a recording never depends on the day it is written

/** A new tape. All that looks random comes from the name, so that writing twice gives equal bytes. */
export const makeTape = (name: string, settings: Settings): Tape => {
  const server = servers[settings.server ?? 'openai']
  const reel = makeReel(seeded(seedOf(name)), server)
  const { random } = reel
  const prefix = `0${scramble(random, 'hex', 15)}00`
  const createdAt = firstDay + (seedOf(name) % 86_400)
  const id = (kind: string): string => {
    const now = createdAt + Math.round(reel.elapsed() / 1000)
    return `${kind}_${prefix}${now.toString(16)}${scramble(random, 'hex', 24)}`
  }
  const responseId = server.responseId(random, createdAt) ?? id('resp')
  const padding = (delta: string): Fields =>
    settings.obfuscation === false || server !== servers.openai ? {} : noise(delta, random)
  const spent = { output: 0, reasoning: 0 }
  const own: Omit<Tape, keyof Reel> = {
    ...items(reel, (kind) => server.itemId(random, kind) ?? id(kind)),
    settings,
    spent,
    ended: false,
    id,
    padding,
    speak: (type, address, text, extra = {}, how = 'counted') => {
      const pieces = tokens(text, random)
      const size = settings.tokensPerDelta ?? 1
      if (how !== 'uncounted') spent.output += pieces.length
      for (const delta of grouped(pieces, size, random)) {
        reel.wait(tokenGap(random) * size)
        reel.emit(type, { ...address, delta, ...extra, ...(how === 'plain' ? {} : padding(delta)) })
      }
    },
    response: (status, changes = {}) => ({
      ...snapshot(responseId, createdAt, settings),
      status,
      ...changes,
    }),
  }
  return Object.assign(reel, own)
}

const items = (
  { emit }: Reel,
  id: Tape['id'],
): Pick<Tape, 'output' | 'open' | 'close' | 'reseal'> => {
  const output: Fields[] = []
  let opened = 0
  return {
    output,
    open: (kind, item) => {
      const place = { output_index: opened++, item_id: id(kind) }
      const { output_index } = place
      emit('response.output_item.added', { output_index, item: { id: place.item_id, ...item } })
      return place
    },
    close: ({ output_index, item_id }, item) => {
      output[output_index] = { id: item_id, ...item }
      emit('response.output_item.done', { output_index, item: { id: item_id, ...item } })
    },
    reseal: ({ output_index, item_id }, item) => {
      output[output_index] = { id: item_id, ...item }
    },
  }
}

const tokenGap = (random: Random): number =>
  random() < 0.02 ? between(random, 60, 160) : between(random, 8, 24) + between(random, 0, 14)

// OpenAI pads deltas to a multiple of 16 characters, so that their length tells a listener nothing.
const noise = (delta: string, random: Random): Fields => ({
  obfuscation: scramble(random, 'letters', (16 - (Array.from(delta).length % 16)) % 16),
})
