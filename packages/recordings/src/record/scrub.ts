import { isDeepStrictEqual } from 'node:util'
import { seededRandom } from '../seededRandom.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What is to be taken out of a recording beside what always is. */
export type ScrubOptions = {
  /** Texts that are nobody's business, such as the key that was sent. */
  readonly hidden?: readonly string[]
  /** Leaves encrypted thoughts as long as they came. @default false */
  readonly keepSealed?: boolean
}

/** Fields that tell who asked, or that open doors. Their values become null. */
const secretFields = new Set([
  'api_key',
  'authorization',
  'headers',
  'organization',
  'organization_id',
  'org_id',
  'project',
  'project_id',
  'prompt_cache_key',
  'safety_identifier',
  'user',
  'user_id',
])

// A slug of plain words is none: keys have digits in them.
const keys =
  /\b(?:(?:sk|pk|rk|gsk|xai)[-_]|hf_|org-|proj_|Bearer )(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{16,}/g
const sealLength = 64

/**
 * Takes out of frames what is nobody's business: keys, who asked, and ids, which get new ones, the same
 * everywhere for the same id. A frame keeps its spaces and escapes, unless a field of it becomes null.
 */
export const scrubber = (options: ScrubOptions = {}): ((frame: string) => string) => {
  const names = new Map<string, string>()
  const random = seededRandom(1)
  const rename = (id: string): string => {
    const known = names.get(id) ?? freshId(id, random)
    names.set(id, known)
    return known
  }
  const clean = (text: string): string => hide(text, options.hidden ?? [])
  return (frame) =>
    inOneLine(frame).replace(/[^\r\n]+/g, (line) => {
      const [field = ''] = /^data: ?/.exec(line) ?? []
      const data = line.slice(field.length)
      // Comments and names are a server's words too.
      if (field === '') return clean(data)
      const event = parsed(data)
      if (event === undefined) return field + clean(data)
      const edits = new Map<string, string>()
      const wanted = edited(event, {
        rename,
        clean,
        edits,
        keepSealed: options.keepSealed === true,
      })
      return field + written(data, wanted, edits)
    })
}

// Of JSON that comes over several lines no line says what is in it.
const inOneLine = (frame: string): string => {
  const dataLines = /^data:([^\r\n]*)(\r\n|\r|\n|$)/gm
  const [first, ...more] = frame.matchAll(dataLines)
  const whole = parsed([first, ...more].map((line) => line?.[1]).join(''))
  if (first === undefined || more.length === 0 || whole === undefined) return frame
  return frame.replace(dataLines, (_, __, end: string, at: number) =>
    at === first.index ? `data: ${JSON.stringify(whole)}${end}` : '',
  )
}

const parsed = (data: string): Json | undefined => {
  try {
    const value: Json = JSON.parse(data)
    return value
  } catch {
    return undefined
  }
}

// Small edits in the text keep the server's own spelling. Where they do not do, JSON is written anew.
const written = (data: string, wanted: Json, edits: ReadonlyMap<string, string>): string => {
  let text = data
  for (const [from, to] of edits) text = text.replaceAll(from, to)
  return isDeepStrictEqual(parsed(text), wanted) ? text : JSON.stringify(wanted)
}

type Rules = {
  readonly rename: (id: string) => string
  readonly clean: (text: string) => string
  readonly edits: Map<string, string>
  readonly keepSealed: boolean
}

const edited = (value: Json, rules: Rules, key = ''): Json => {
  if (secretFields.has(key) && value !== null) return null
  if (Array.isArray(value)) return value.map((entry) => edited(entry, rules, key))
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, entry]) => [
      editedText(name, rules, ''),
      edited(entry, rules, name),
    ])
    return Object.fromEntries(fields)
  }
  return typeof value === 'string' ? editedText(value, rules, key) : value
}

const editedText = (value: string, rules: Rules, key: string): string => {
  const result = isId(key, value)
    ? rules.rename(value)
    : key === 'encrypted_content' && !rules.keepSealed
      ? value.slice(0, sealLength)
      : rules.clean(value)
  if (result !== value) rules.edits.set(JSON.stringify(value), JSON.stringify(result))
  return result
}

// Names such as `agent_id: "planner"` are no secrets; what a machine made has digits in it.
const isId = (key: string, value: string): boolean =>
  /(^|_)ids?$/.test(key) && value.length >= 8 && /\d/.test(value)

/** A text without what looks like a key, and without what is to be hidden. */
export const hide = (text: string, hidden: readonly string[]): string => {
  let shown = text.replace(keys, 'removed')
  for (const secret of hidden) if (secret !== '') shown = shown.replaceAll(secret, 'removed')
  return shown
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** An id of the same kind and length: what stands before the last `_` or `-` of its beginning stays. */
const freshId = (id: string, random: () => number): string => {
  const [prefix = ''] = /^(?:[a-z]{2,12}[-_])+/i.exec(id) ?? []
  const length = Math.max(8, id.length - prefix.length)
  const rest = Array.from({ length }, () => letters[Math.floor(random() * letters.length)])
  return prefix + rest.join('')
}
