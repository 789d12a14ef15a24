/** What could be read of a JSON text that may still be growing. */
export type PartialJson = {
  /** The value as far as it goes; undefined when nothing can be read yet. */
  value: unknown
  /** False while the text is unfinished or broken. */
  complete: boolean
}

const deepest = 64
const literals = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** Reads JSON that may stop anywhere. Never throws: where the text breaks off or goes wrong, it keeps what came before. */
export function partialJson(text: string): PartialJson {
  try {
    return { value: JSON.parse(text) as unknown, complete: true } // any JSON value
  } catch {
    return { value: readValue({ text, at: 0, ended: false }, 0), complete: false }
  }
}

/** A place in the text; `ended` once it broke off or went wrong: every level then returns what it has. */
type Cursor = { readonly text: string; at: number; ended: boolean }

function readValue(cursor: Cursor, depth: number): unknown {
  const next = peek(cursor)
  if (next === '' || depth > deepest) return stop(cursor, undefined)
  if (next === '{') return readObject(cursor, depth)
  if (next === '[') return readList(cursor, depth)
  if (next === '"') return readString(cursor)
  return readScalar(cursor)
}

function readObject(cursor: Cursor, depth: number): Record<string, unknown> {
  const entries = new Map<string, unknown>()
  step(cursor)
  while (!cursor.ended && peek(cursor) !== '}') {
    if (peek(cursor) !== '"') return stop(cursor, Object.fromEntries(entries))
    const key = readString(cursor)
    if (cursor.ended || peek(cursor) !== ':') return stop(cursor, Object.fromEntries(entries))
    step(cursor)
    const value = readValue(cursor, depth + 1)
    if (value !== undefined) entries.set(key, value)
    passComma(cursor, '}')
  }
  step(cursor)
  return Object.fromEntries(entries)
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const items: unknown[] = []
  step(cursor)
  while (!cursor.ended && peek(cursor) !== ']') {
    const value = readValue(cursor, depth + 1)
    if (value !== undefined) items.push(value)
    passComma(cursor, ']')
  }
  step(cursor)
  return items
}

/** A string up to its closing quote, or to the end without a half-written escape. */
function readString(cursor: Cursor): string {
  const { text, at } = cursor
  let end = at + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  const closed = end < text.length
  const body = text.slice(at + 1, closed ? end : text.length)
  step(cursor, end + 1 - at)
  return unescaped(closed ? body : stop(cursor, body.replace(halfEscape, '')))
}

function readScalar(cursor: Cursor): unknown {
  const [word = ''] = /^[^\s,\]}]*/.exec(cursor.text.slice(cursor.at, cursor.at + 64)) ?? []
  step(cursor, word.length)
  if (literals.has(word)) return literals.get(word)
  if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(word)) return Number(word)
  return stop(cursor, undefined)
}

function passComma(cursor: Cursor, closing: string): void {
  const next = peek(cursor)
  if (next === ',') step(cursor)
  else if (next !== closing) stop(cursor, undefined)
}

function peek(cursor: Cursor): string {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) step(cursor)
  return cursor.text[cursor.at] ?? ''
}

function step(cursor: Cursor, by = 1): void {
  Object.assign(cursor, { at: cursor.at + by })
}

function stop<T>(cursor: Cursor, value: T): T {
  Object.assign(cursor, { ended: true })
  return value
}

const halfEscape = /(?<!\\)(?:\\\\)*(\\(u[\da-fA-F]{0,3})?)$/

function unescaped(body: string): string {
  try {
    return JSON.parse(`"${body.replace(/[\n\r\t]/g, ' ')}"`) as string // a quoted body is a string or throws
  } catch {
    return body
  }
}
