import { isItem, items, type StreamState } from '@response-stream/protocol'

/** What the fault server sends in pieces, and as a whole. */
export const pieces: readonly string[] = ['Hel', 'lo w', 'örl', 'd 😀', ' don', 'e.']
export const whole: string = pieces.join('')

/** A fault that the server can play, and what may come of it. */
export type Scenario = {
  name: string
  cat: string
  expect: {
    status: string[]
    text?: string
    text_any_of?: string[]
    text_prefix_of?: string
    text_length?: number
    http_status?: number
    retry_after_ms?: number
    error_kind?: 'transport'
    message_contains?: string
    must_not_contain?: string[]
    max_requests?: number
    retries?: number
    max_ms?: number
    max_commits_per_s?: number
    max_heap_mb?: number
    abortable_ms?: number
    idle_timeout?: boolean
    no_auth_after_redirect?: boolean
    if_retry?: { requests: number; min_gap_ms?: number; text: string }
    if_resume?: { text?: string; warning?: string; max_requests?: number }
  }
}

/** A request as the server saw it. */
export type Logged = {
  t: number
  method: string
  host: string
  events: number
  ended: string | null
  has_auth: boolean
}

/** What came of a scenario: every state that was shown, what the server saw, and how long it took. */
export type Outcome = { shown: readonly StreamState[]; log: readonly Logged[]; ms: number }

/** What each message of a state says. */
export function messagesOf(state: StreamState): string[] {
  return items(state)
    .filter((item) => isItem(item, 'message'))
    .map(({ content }) => content.map((part) => ('text' in part ? part.text : '')).join(''))
}

/** What the first message says: where a second response follows, its words are none of ours. */
export function textOf(state: StreamState | undefined): string {
  return (state && messagesOf(state)[0]) ?? ''
}

type Claim = readonly [claim: string, holds: boolean]

const broken = (claims: readonly Claim[]): string[] =>
  claims.flatMap(([claim, holds]) => (holds ? [] : [claim]))

/** Every claim of a scenario that its outcome breaks, by name; none when all is well. */
export function judge(scenario: Scenario, outcome: Outcome): string[] {
  const state = outcome.shown.at(-1)
  if (!state) return ['something is shown']
  return broken([
    ...ending(scenario.expect, state, outcome.ms),
    ...requests(scenario.expect, outcome.log),
    ...resumption(scenario, state),
    ...order(outcome.shown),
  ])
}

/** One way through a scenario: the claims that it broke, and what the server saw. */
export type Played = { broken: readonly string[]; log: readonly Logged[] }

/**
 * Plays a scenario; up to three times where the connection breaks before the body has ended, which discards what was sent
 * and is not read yet: a page that is busy then never sees words that it has to show.
 */
export async function played<P extends Played>(play: () => Promise<P>): Promise<P> {
  for (let left = 2; ; left -= 1) {
    const one = await play()
    const breaks = one.log.some(({ ended }) => ended !== 'server-finished')
    if (one.broken.length === 0 || !breaks || left === 0) return one
  }
}

/** The rules that hold in every scenario, for all that was shown on its way. */
export function judgeOrder(shown: readonly StreamState[]): string[] {
  return broken(order(shown))
}

function order(shown: readonly StreamState[]): Claim[] {
  const texts = shown.map(textOf)
  const end = shown.findIndex(({ phase }) => phase !== 'connecting' && phase !== 'streaming')
  const severalResponses = shown.some(({ responseIds }) => responseIds.length > 1)
  const later = end < 0 || severalResponses ? [] : shown.slice(end)
  return [
    ['no half character', !texts.some((text) => text.includes('\uFFFD'))],
    ['no word is lost', texts.every((text, n) => keeps(text, texts[n - 1] ?? ''))],
    ['over is over', !later.some(({ phase }) => phase === 'streaming' || phase === 'connecting')],
  ]
}

/** Is what was shown still there? A last word may fill a hole that a gap in the stream has left. */
function keeps(text: string, shown: string): boolean {
  if (text.startsWith(shown)) return true
  let at = 0
  for (const character of text) if (shown.startsWith(character, at)) at += character.length
  return at === shown.length
}

const ofTheTransport = new Set(['network', 'interrupted', 'timeout', 'protocol'])

function ending(wanted: Scenario['expect'], state: StreamState, ms: number): Claim[] {
  const { error, phase } = state
  const text = textOf(state)
  const said = `${text} ${error?.message}`
  const { text_any_of: anyOf = [text], text_prefix_of: prefixOf = text } = wanted
  return [
    [`phase ${phase}`, wanted.status.includes(phase)],
    [`text ${text.slice(0, 40)}`, anyOf.includes(wanted.text ?? text)],
    ['the same text', (wanted.text ?? text) === text],
    ['a prefix', prefixOf.startsWith(text)],
    ['length', (wanted.text_length ?? text.length) === text.length],
    ['an error exactly when it failed', (error !== null) === /failed|interrupted/.test(phase)],
    ['status', wanted.http_status === undefined || error?.status === wanted.http_status],
    ['kind', !wanted.error_kind || ofTheTransport.has(error?.kind ?? '')],
    ['timeout', !wanted.idle_timeout || error?.kind === 'timeout'],
    [`message ${error?.message}`, said.includes(wanted.message_contains ?? '')],
    ['no markup', !(wanted.must_not_contain ?? []).some((word) => said.includes(word))],
    ['wait', [undefined, error?.retryAfterMs].includes(wanted.retry_after_ms)],
    [`${ms} ms`, ms < (wanted.max_ms ?? Infinity)],
  ]
}

function requests(wanted: Scenario['expect'], log: readonly Logged[]): Claim[] {
  const posts = log.filter(({ method }) => method === 'POST')
  const begun = posts.findIndex(({ events }) => events > 0)
  const most = wanted.max_requests ?? wanted.if_resume?.max_requests ?? 25
  const { if_retry: retry, retries } = wanted
  const gap = (posts[1]?.t ?? 0) - (posts[0]?.t ?? 0)
  const elsewhere = log.filter(({ host }) => host.startsWith('localhost'))
  return [
    ['no second request once output began', begun < 0 || posts.length === begun + 1],
    [`${log.length} requests`, log.length <= most],
    ['retries', retries === undefined || posts.length === 1 + retries],
    ['retried', !retry || posts.length === retry.requests],
    [`waited ${gap} ms`, !retry || gap >= (retry.min_gap_ms ?? 0)],
    ['no key elsewhere', !elsewhere.some(({ has_auth }) => has_auth)],
  ]
}

/** Retries and resumption are offered, so they have to lead to the end. */
function resumption({ expect: wanted }: Scenario, state: StreamState): Claim[] {
  const { if_resume: resume, if_retry: retry } = wanted
  const warned = state.warnings.some(({ code }) => code === resume?.warning)
  return [
    ['retried to its end', !retry || textOf(state) === retry.text],
    ['resumed to its end', !resume || textOf(state) === (resume.text ?? whole)],
    ['completed', (!resume && !retry) || state.phase === 'completed'],
    ['warning', !resume?.warning || warned],
  ]
}
