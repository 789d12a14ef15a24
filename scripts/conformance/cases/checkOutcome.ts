import type { CaseOutcome } from '../caseOutcome.ts'
import type { Expect } from './streamCase.ts'

/** What an outcome is that it was not to be: must-haves, and what would be better. */
export interface Verdict {
  readonly bad: readonly string[]
  readonly should: readonly string[]
}

/** Checks an outcome against what is to come of a case. */
export function checkOutcome(expect: Expect, outcome: CaseOutcome): Verdict {
  const bad: string[] = []
  const need = (holds: boolean, complaint: () => string): void => {
    if (!holds) bad.push(complaint())
  }
  need(outcome.threw === null, () => `threw ${outcome.threw}`)
  checkStatus(expect, outcome, need)
  checkTexts(expect, outcome, need)
  checkWords(expect, outcome, need)
  checkItems(expect, outcome, need)
  checkError(expect, outcome, need)
  checkCitations(expect, outcome, need)
  const missing = (expect.warnings ?? []).filter(({ code }) => !outcome.warnings.includes(code))
  const complaints = (level: string): readonly string[] =>
    missing.filter((warning) => warning.level === level).map(({ code }) => `no warning ${code}`)
  return { bad: [...bad, ...complaints('must')], should: complaints('should') }
}

type Need = (holds: boolean, complaint: () => string) => void

function checkStatus(expect: Expect, { status, ms, ...outcome }: CaseOutcome, need: Need): void {
  const { final_status: wanted } = expect
  if (wanted)
    need(
      [wanted].flat().includes(status),
      () => `status ${status}, not ${[wanted].flat().join(' or ')}`,
    )
  if (expect.must_be_terminal) need(status !== 'streaming', () => 'still streaming')
  if (expect.prototype_clean) need(!outcome.polluted, () => 'prototype polluted')
  if (expect.max_ms) need(ms <= (expect.max_ms ?? 0), () => `took ${Math.round(ms)} ms`)
  const { incomplete_reason: reason, usage_total: total } = expect
  if (reason)
    need(outcome.incomplete_reason === reason, () => `reason ${outcome.incomplete_reason}`)
  if (total) need(outcome.usage_total === total, () => `usage ${outcome.usage_total}`)
}

function checkTexts(expect: Expect, outcome: CaseOutcome, need: Need): void {
  const { texts } = outcome
  const seen = (): string => `texts ${brief(texts)}`
  const { final_texts: exact, final_texts_any_of: any } = expect
  if (exact) need(same(texts, exact), () => `${seen()}, not ${brief(exact)}`)
  if (any)
    need(
      any.some((one) => same(texts, one)),
      () => `${seen()}, not one of ${brief(any)}`,
    )
  const { final_texts_contains: some, final_text_lengths: lengths } = expect
  if (some) need(isSubsequence(some, texts), () => `${seen()} lack ${brief(some)}`)
  if (lengths) {
    const seenLengths = texts.map(({ length }) => length)
    need(same(seenLengths, lengths), () => `text lengths ${seenLengths.join()}`)
  }
  const { refusals, reasoning_summaries: summaries } = expect
  if (refusals) need(same(outcome.refusals, refusals), () => `refusals ${brief(outcome.refusals)}`)
  if (summaries) {
    const seenSummaries = outcome.reasoning_summaries
    need(same(seenSummaries, summaries), () => `summaries ${brief(seenSummaries)}`)
  }
}

/** Words that are somewhere, and words that are nowhere. */
function checkWords(expect: Expect, outcome: CaseOutcome, need: Need): void {
  const items = outcome.items.map((item) => [said(item, 'text'), said(item, 'arguments')])
  const message = outcome.error ? said(outcome.error, 'message') : ''
  const all = JSON.stringify([outcome.texts, items, outcome.refusals, message])
  for (const words of expect.must_not_lose ?? []) {
    need(all.includes(JSON.stringify(words).slice(1, -1)), () => `lost ${brief(words)}`)
  }
  for (const words of expect.must_not_contain ?? []) {
    need(!all.includes(words), () => `contains ${brief(words)}`)
  }
}

function said(item: object, name: string): unknown {
  return Reflect.get(item, name) ?? ''
}

function checkItems({ items, items_count }: Expect, outcome: CaseOutcome, need: Need): void {
  const count = outcome.items.length
  if (items_count !== undefined) need(count === items_count, () => `${count} items`)
  if (!items) return
  let met = 0
  for (const item of outcome.items) {
    const wanted = items[met]
    if (wanted && Object.entries(wanted).every(([k, v]) => same(Reflect.get(item, k), v))) met += 1
  }
  need(met === items.length, () => `item ${met} differs: ${brief(outcome.items)}`)
}

function checkError(expect: Expect, { error: seen }: CaseOutcome, need: Need): void {
  const { error } = expect
  const field = (name: string): unknown => (seen ? Reflect.get(seen, name) : undefined)
  if (error === null) need(!seen, () => `an error: ${brief(seen)}`)
  if (error) {
    need(seen !== null, () => 'no error')
    const { message_contains: words, ...fields } = error
    const message = textOf(field('message'))
    if (words) need(message.includes(textOf(words)), () => `error message ${brief(message)}`)
    for (const [name, value] of Object.entries(fields)) {
      need(field(name) === value, () => `error.${name} ${String(field(name))}`)
    }
  }
  const { error_kind: kind, error_message_max: most } = expect
  if (kind) need(field('kind') === kind, () => `error kind ${String(field('kind'))}`)
  if (most) need(textOf(field('message')).length <= most, () => 'error message too long')
}

function checkCitations(expect: Expect, { citations }: CaseOutcome, need: Need): void {
  const { length } = citations
  const { citations_count: exact, citations_count_min: least } = expect
  if (exact !== undefined) need(length === exact, () => `${length} citations`)
  if (least !== undefined) need(length >= least, () => `${length} citations`)
  for (const { url, quoted_any_of: quotes } of expect.citations ?? []) {
    const found = citations.find((citation) => citation.url === url)
    need(found !== undefined, () => `no citation of ${url}`)
    const quoted = found?.quoted
    if (quotes && quoted !== undefined) need(quotes.includes(quoted), () => `quoted ${quoted}`)
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isSubsequence(some: readonly string[], all: readonly string[]): boolean {
  let met = 0
  for (const one of all) if (one === some[met]) met += 1
  return met === some.length
}

function brief(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 117)}...` : text
}
