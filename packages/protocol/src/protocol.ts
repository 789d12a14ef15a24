import { applyPatchCall } from './families/apply-patch-call.ts'
import { audio } from './families/audio.ts'
import { codeInterpreterCall } from './families/code-interpreter-call.ts'
import { compaction } from './families/compaction.ts'
import { computerCall } from './families/computer-call.ts'
import { customToolCall } from './families/custom-tool-call.ts'
import { fileSearchCall } from './families/file-search-call.ts'
import { functionCall } from './families/function-call.ts'
import { imageGenerationCall } from './families/image-generation-call.ts'
import { mcpCall, mcpListTools } from './families/mcp.ts'
import { message, type annotation } from './families/message.ts'
import { multiAgent } from './families/multi-agent.ts'
import { fusion, openrouterTools } from './families/openrouter.ts'
import { program } from './families/program.ts'
import { reasoning } from './families/reasoning.ts'
import { responseFamily } from './families/response.ts'
import { shellCall, shellCallOutput } from './families/shell-call.ts'
import { steer } from './families/steer.ts'
import { toolSearch } from './families/tool-search.ts'
import { webSearchCall } from './families/web-search-call.ts'
import { hashText } from './fingerprint.ts'
import type { EventFields, Family, Row } from './row.ts'
import type { responseFields } from './settings.ts'
import {
  object,
  type Extension,
  type Fields,
  type Infer,
  type InferFields,
  type JsonObject,
  type Shape,
  type Variant,
} from './shape.ts'

/** Every family, once. The order is the order of PROTOCOL.md. */
const families = [
  responseFamily,
  message,
  reasoning,
  functionCall,
  customToolCall,
  webSearchCall,
  fileSearchCall,
  codeInterpreterCall,
  imageGenerationCall,
  mcpCall,
  mcpListTools,
  shellCall,
  shellCallOutput,
  applyPatchCall,
  computerCall,
  toolSearch,
  program,
  compaction,
  multiAgent,
  audio,
  steer,
  fusion,
  openrouterTools,
] as const satisfies readonly Family[]

/** The families, whatever they are made of. */
export const allFamilies: readonly Family[] = families

type AnyFamily = (typeof families)[number]
type Merged<U> = U extends unknown ? (member: U) => void : never
/** All members of a union of objects in one object. */
type Together<U> = Merged<U> extends (member: infer T) => void ? T : never

type ItemTable = Together<AnyFamily['items']>
type PartTable = Together<AnyFamily['parts']>
type EventTable = Together<AnyFamily['events']>

/** Names of the item types that the table knows. */
export type ItemType = keyof ItemTable & string
/** Names of the events that the table knows. */
export type EventType = keyof EventTable & string

type EventUnion = {
  [K in EventType]: EventTable[K] extends Row ? EventFields<K, EventTable[K]> : never
}[EventType]
type ItemUnion = {
  [K in ItemType]: ItemTable[K] extends Fields
    ? { readonly type: K } & InferFields<ItemTable[K]>
    : never
}[ItemType]
type PartUnion = Variant<{
  [K in keyof PartTable]: PartTable[K] extends Fields ? PartTable[K] : never
}>

/** An event of the Responses protocol, in the wire's own spelling. */
export type StreamEvent = EventUnion
/** An event whose type is not in the table. */
export type UnknownEvent = JsonObject
/** An output item, in the wire's own spelling. */
export type Item = ItemUnion | Extension
/** A content part of a message or of reasoning. */
export type Part = PartUnion | Extension
/** A source given for a stretch of text. */
export type Annotation = Infer<typeof annotation>
/** The event of one type. */
export type EventOf<Type extends EventType> = Extract<StreamEvent, { readonly type: Type }>
/** The item of one type. */
export type ItemOf<Type extends ItemType> = Extract<ItemUnion, { readonly type: Type }>
/** The part of one type. */
export type PartOf<Type extends PartUnion['type']> = Extract<PartUnion, { readonly type: Type }>
/** A response's own fields, without its items. Fields that the table does not know are kept. */
export type ResponseHead = InferFields<typeof responseFields>
/** A response as one object, as a server stores it. */
export type StoredResponse = ResponseHead & { readonly output: readonly Item[] }
/** Tokens that a response took. */
export type Usage = NonNullable<ResponseHead['usage']>

/** A row as the fold reads it: what it does, and the item type that its event goes to. */
export interface TableRow extends Row {
  readonly type: string
  /** The hash of its name. */
  readonly hash: number
  /** The last word of its name: `response.web_search_call.searching` says `searching`. */
  readonly word: string
  /** Type of the item that is made when the event names none that is there; null where only the event knows. */
  readonly home: string | null
  /** Item types of the row's family: the event belongs to no other known item. */
  readonly kin: ReadonlySet<string>
}

/** The protocol table: every known event and its row. */
export const table: ReadonlyMap<string, TableRow> = new Map(
  allFamilies.flatMap(({ items, events }) => {
    const kin = new Set(Object.keys(items))
    const [home = null] = kin
    return Object.entries<Row>(events).map(([type, row]) => {
      const word = type.split('.').at(-1) ?? type
      return [type, { ...row, type, hash: hashText(type), word, home, kin }] as const
    })
  }),
)

let lastRow: TableRow | undefined

/**
 * The row of an event's name; undefined where the table has none. Events of one name come one behind
 * the other, and to compare a name with the last one takes a tenth of looking it up.
 */
export function rowOf(type: unknown): TableRow | undefined {
  // The table has nothing under what is no name.
  if (type !== lastRow?.type) lastRow = table.get(type as string)
  return lastRow
}

/** The shape of each known item type. */
export const itemShapes = shapesOf('items')

/** The shape of each known part type. */
export const partShapes = shapesOf('parts')

function shapesOf(kind: 'items' | 'parts'): ReadonlyMap<string, Shape<unknown>> {
  return new Map(
    allFamilies.flatMap((family) =>
      Object.entries(family[kind]).map(([type, fields]) => [type, object(fields)] as const),
    ),
  )
}

/** The item type in which parts of a type live. */
export function homeOf(part: string): string {
  const family = allFamilies.find(({ parts }) => Object.hasOwn(parts, part))
  return Object.keys(family?.items ?? {})[0] ?? 'message'
}
