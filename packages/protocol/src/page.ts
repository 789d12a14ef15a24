import { allFamilies } from './protocol.ts'
import type { Segment } from './address.ts'
import type { Family, Move, Row, WriteMove } from './row.ts'
import type { Fields } from './shape.ts'

/** What the source of a family says of it. */
export interface FamilyWords {
  /** The name of its constant. */
  readonly name: string
  /** The comment before it, as markdown. */
  readonly comment: string
}

/**
 * The page PROTOCOL.md, written from the table.
 *
 * @param words What each family's own source says of it.
 */
export function protocolPage(words: ReadonlyMap<Family, FamilyWords>): string {
  const sections = allFamilies.map((family) => {
    const { name = '', comment = '' } = words.get(family) ?? {}
    return section(name, family, comment)
  })
  return `${head}\n${sections.join('\n')}`
}

const head = `# The protocol

Every item, content part and event that this package knows, written from its table
(\`src/families\`) by \`pnpm --filter @response-stream/protocol page\`. Do not edit it by hand.

Every event may have a \`sequence_number\`; one that writes into an item has an \`item_id\` and an
\`output_index\` besides the fields below. An address with \`&\` lies beside the item, one with \`@\`
aside of all items. A field with \`?\` may be left out or null. What is not
named here passes through.
`

function section(name: string, family: Family, comment: string): string {
  const lines = [`## ${titleOf(name)}\n`, `${comment}\n`]
  const items = Object.entries(family.items)
  const parts = Object.entries(family.parts)
  if (items.length > 0) lines.push(table(['item', 'fields'], items.map(fieldsRow)))
  if (parts.length > 0) lines.push(table(['part', 'fields'], parts.map(fieldsRow)))
  const events = Object.entries(family.events)
  if (events.length > 0) lines.push(table(['event', 'fields', 'does'], events.map(eventRow)))
  return lines.join('\n')
}

/** `webSearchCall` says `Web search call`. */
function titleOf(name: string): string {
  const words = name
    .replace(/Family$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[names, names.map(() => '---'), ...rows].map(line).join('\n')}\n`
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function fieldsRow([type, fields]: readonly [string, Fields]): readonly string[] {
  return [`\`${type}\``, fieldList(fields)]
}

function eventRow([type, row]: readonly [string, Row]): readonly string[] {
  return [`\`${type}\``, fieldList(row.fields), doing(type, row.move)]
}

function fieldList(fields: Fields): string {
  const names = Object.entries(fields).map(
    ([name, { name: kind, optional }]) => `\`${name}${optional ? '?' : ''}\` ${kind}`,
  )
  return names.join(', ').replaceAll('|', '\\|')
}

/** What a row does, as a sentence without its subject. */
function doing(type: string, move: Move): string {
  switch (move.verb) {
    case 'put':
      return `puts \`${move.from.join('/')}\` at \`${address(move.root, move.address)}\``
    case 'append':
      return `adds \`${move.from.join('/')}\` to \`${address(move.root, move.address)}\``
    case 'status':
      return `puts \`${lastWord(type)}\` at \`status\``
    case 'draft':
      return `keeps \`${move.from[0]}\` beside the item, as draft \`{${move.index}}\``
    case 'open':
      return 'places the item'
    case 'close':
      return "closes the item with the server's last word"
    case 'snapshot':
      return `takes the response's fields and items; it is \`${lastWord(type)}\``
    case 'fault':
      return 'ends the stream: the server failed'
    case 'keep':
      return 'is kept whole'
    case 'note':
      return 'shows that the stream is alive'
    default:
      return move satisfies never
  }
}

function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1)
}

function address(root: WriteMove['root'], segments: readonly Segment[]): string {
  const steps = segments.map((segment) => {
    if ('key' in segment) return segment.key
    if ('match' in segment) return `{=${segment.match}}`
    return `{${segment.index}}${segment.blank === null ? '' : `:${segment.blank}`}`
  })
  return { item: '', beside: '&', aside: '@' }[root] + steps.join('/')
}
