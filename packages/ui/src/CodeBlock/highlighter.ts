import type { HLJSApi } from 'highlight.js'
import { embedded, grammars } from './grammars.ts'

/** A stretch of code of one colour; `kind` is null where it has none. */
export type Token = { text: string; kind: string | null }

/** Gives every character of `code` back, cut by colour. */
export type Tokenize = (code: string) => readonly Token[]

const ready = new Map<string, Tokenize>()
const coming = new Map<string, Promise<Tokenize | null>>()
let core: Promise<HLJSApi> | undefined

/** The highlighter of a grammar when it is there already, so that what is drawn again has its colours at once. */
export function readyHighlighter(grammar: string): Tokenize | undefined {
  return ready.get(grammar)
}

/** Fetches the highlighter and the grammar, each once. Null when they cannot be had: code is read without colours too. */
export function loadHighlighter(grammar: string): Promise<Tokenize | null> {
  const known = coming.get(grammar) ?? load(grammar)
  coming.set(grammar, known)
  return known
}

async function load(grammar: string): Promise<Tokenize | null> {
  try {
    core ??= import('highlight.js/lib/core').then(({ default: api }) => api.newInstance())
    const names = [grammar, ...(embedded[grammar] ?? [])]
    const [api] = await Promise.all([core, ...names.map((name) => grammars[name]?.())])
    for (const name of names) await register(api, name)
    const tokenize: Tokenize = (code) =>
      tokensOf(api.highlight(code, { language: grammar, ignoreIllegals: true }).value)
    ready.set(grammar, tokenize)
    return tokenize
  } catch {
    coming.delete(grammar)
    return null
  }
}

async function register(api: HLJSApi, name: string): Promise<void> {
  const grammar = await grammars[name]?.()
  if (grammar !== undefined && api.getLanguage(name) === undefined)
    api.registerLanguage(name, grammar.default)
}

const mark = /<span class="([^"]*)">|<\/span>|&(amp|lt|gt|quot|#x27);/g
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
}

/**
 * The highlighter answers in HTML of two tags and five entities. It is read as text, never as HTML: what becomes of it
 * are words and the names of colours.
 */
function tokensOf(html: string): readonly Token[] {
  const tokens: Token[] = []
  const kinds: (string | null)[] = []
  let from = 0
  const add = (text: string): void => {
    const kind = kinds.at(-1) ?? null
    const last = tokens.at(-1)
    if (text === '') return
    if (last?.kind === kind) last.text += text
    else tokens.push({ text, kind })
  }
  for (const { 0: found, 1: classes, 2: entity, index } of html.matchAll(mark)) {
    add(html.slice(from, index))
    from = index + found.length
    if (entity !== undefined) add(characters[entity] ?? '')
    else if (classes === undefined) kinds.pop()
    else kinds.push(kindOf(classes, kinds.at(-1) ?? null))
  }
  add(html.slice(from))
  return tokens
}

/** The many names of the highlighter as the few colours of ours. */
const kindsByName: Readonly<Record<string, string>> = {
  keyword: 'keyword',
  'selector-tag': 'keyword',
  doctag: 'keyword',
  tag: 'plain',
  name: 'keyword',
  operator: 'plain',
  punctuation: 'plain',
  subst: 'plain',
  comment: 'comment',
  quote: 'comment',
  meta: 'comment',
  string: 'string',
  regexp: 'string',
  char: 'string',
  code: 'string',
  link: 'string',
  number: 'number',
  literal: 'number',
  symbol: 'number',
  title: 'title',
  section: 'title',
  'selector-class': 'title',
  'selector-id': 'title',
  built_in: 'type',
  type: 'type',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  'template-variable': 'name',
  variable: 'name',
  bullet: 'keyword',
  addition: 'inserted',
  deletion: 'deleted',
}

/** A name that is none of ours leaves the colour of what is around. */
function kindOf(classes: string, around: string | null): string | null {
  const [name = ''] = classes.replaceAll('hljs-', '').split(' ')
  const kind = Object.hasOwn(kindsByName, name) ? kindsByName[name] : undefined
  return kind === 'plain' ? null : (kind ?? around)
}
