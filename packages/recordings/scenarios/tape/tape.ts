import { between, scramble, seeded, seedOf, type Random } from './random.ts'
import { snapshot, type Settings } from './response.ts'
import { spell, type Fields } from './spell.ts'
import { grouped, tokens } from './tokens.ts'

/** Where an item stands: its place in the output and the id the server gave it. */
export type Place = { readonly output_index: number; readonly item_id: string }

/** What the families write on: a clock, a counter and the frames so far. */
export type Tape = {
  readonly random: Random
  readonly settings: Settings
  /** Finished items by output index. */
  readonly output: Fields[]
  readonly spent: { output: number; reasoning: number }
  ended: boolean
  /** Lets time pass before the next event, in milliseconds. */
  wait(milliseconds: number): void
  emit(type: string, fields?: Fields): void
  id(prefix: string): string
  /** Announces an item and says where it stands. */
  open(prefix: string, item: Fields): Place
  /** Closes an item with its final form. */
  close(place: Place, item: Fields): void
  /** Replaces a closed item in the last snapshot only: servers seal some things anew there. */
  reseal(place: Place, item: Fields): void
  /** Writes text as a row of delta events, a token at a time. */
  speak(type: string, address: Fields, text: string, extra?: Fields, how?: Speech): void
  /** The random letters beside a delta, where this server sends them. */
  padding(delta: string): Fields
  /** The response as the server would show it at this moment. */
  response(status: string, changes?: Fields): Fields
  /** Milliseconds since the request. */
  elapsed(): number
  bytes(): string
}

/** `plain` text goes without padding; `uncounted` text is not the model's own output. */
export type Speech = 'counted' | 'uncounted' | 'plain'

const firstDay = 1788249600 // 2026-09-01T08:00:00Z: a recording never depends on the day it is written

/** A new tape. All that looks random comes from the name, so that writing twice gives equal bytes. */
export const tape = (name: string, settings: Settings): Tape => {
  const random = seeded(seedOf(name))
  const prefix = `0${scramble(random, 'hex', 15)}00`
  const createdAt = firstDay + (seedOf(name) % 86_400)
  const responseId = `resp_${prefix}${createdAt.toString(16)}${scramble(random, 'hex', 24)}`
  const frames: string[] = []
  let now = 0
  let pause = 0
  let opened = 0

  const self: Tape = {
    random,
    settings,
    output: [],
    spent: { output: 0, reasoning: 0 },
    ended: false,
    wait: (milliseconds) => {
      pause += Math.round(milliseconds)
    },
    emit: (type, fields = {}) => {
      const event = spell({ type, ...fields, sequence_number: frames.length })
      const pace = pause > 0 ? `: ${pause}ms\n` : ''
      frames.push(`${pace}event: ${type}\ndata: ${JSON.stringify(event)}\n\n`)
      now += pause
      pause = 0
    },
    id: (kind) =>
      `${kind}_${prefix}${(createdAt + Math.round(now / 1000)).toString(16)}${scramble(random, 'hex', 24)}`,
    open: (kind, item) => {
      const place = { output_index: opened++, item_id: self.id(kind) }
      self.emit('response.output_item.added', {
        output_index: place.output_index,
        item: { id: place.item_id, ...item },
      })
      return place
    },
    close: (place, item) => {
      const final = { id: place.item_id, ...item }
      self.output[place.output_index] = final
      self.emit('response.output_item.done', { output_index: place.output_index, item: final })
    },
    reseal: (place, item) => {
      self.output[place.output_index] = { id: place.item_id, ...item }
    },
    speak: (type, address, text, extra = {}, how = 'counted') => {
      const pieces = tokens(text, random)
      if (how !== 'uncounted') self.spent.output += pieces.length
      for (const delta of grouped(pieces, settings.tokensPerDelta ?? 1, random)) {
        self.wait(tokenGap(random) * (settings.tokensPerDelta ?? 1))
        const noise = how === 'plain' ? {} : self.padding(delta)
        self.emit(type, { ...address, delta, ...extra, ...noise })
      }
    },
    padding: (delta) => (settings.obfuscation === false ? {} : noise(delta, random)),
    response: (status, changes = {}) =>
      snapshot({ id: responseId, createdAt, status, settings, ...changes }),
    elapsed: () => now + pause,
    bytes: () => frames.join(''),
  }
  return self
}

const tokenGap = (random: Random): number =>
  random() < 0.02 ? between(random, 60, 160) : between(random, 8, 24) + between(random, 0, 14)

// OpenAI pads deltas to a multiple of 16 characters, so that their length tells a listener nothing.
const noise = (delta: string, random: Random): Fields => ({
  obfuscation: scramble(random, 'letters', (16 - (Array.from(delta).length % 16)) % 16),
})
