import type {
  Response,
  ResponseCreateParams,
  ResponseOutputItem,
  ResponseStreamEvent,
} from 'openai/resources/responses/responses'
import { expectTypeOf, it } from 'vitest'
import { isItem } from './isItem.ts'
import type { EventOf, EventType, Item, ItemOf, ItemType, ResponseHead } from './protocol.ts'
import type { CreateResponse } from './request.ts'
import { put } from './row.ts'
import { record } from './shape.ts'

type OpenAIEvent<Type extends ResponseStreamEvent['type']> = Extract<
  ResponseStreamEvent,
  { type: Type }
>

it('knows every event of the openai package', () => {
  expectTypeOf<Exclude<ResponseStreamEvent['type'], EventType>>().toEqualTypeOf<never>()
})

it('knows every output item of the openai package', () => {
  expectTypeOf<Exclude<ResponseOutputItem['type'], ItemType>>().toEqualTypeOf<never>()
})

it('takes the events of the openai package for its own', () => {
  expectTypeOf<OpenAIEvent<'response.output_text.delta'>>().toExtend<
    EventOf<'response.output_text.delta'>
  >()
  expectTypeOf<OpenAIEvent<'response.refusal.done'>>().toExtend<EventOf<'response.refusal.done'>>()
  expectTypeOf<OpenAIEvent<'response.image_generation_call.partial_image'>>().toExtend<
    EventOf<'response.image_generation_call.partial_image'>
  >()
})

/** The names of fields that a type spells out: an index signature has none. */
type Named<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] }

it('knows every field of a request and of a response', () => {
  expectTypeOf<Exclude<keyof ResponseCreateParams, Named<CreateResponse>>>().toEqualTypeOf<never>()
  // `output_text` is the package's own convenience, `output` lies in the slots.
  type Left = Exclude<
    keyof Response,
    Named<ResponseHead> | 'output' | 'output_text' | '_request_id'
  >
  expectTypeOf<Left>().toEqualTypeOf<never>()
})

it('narrows an item by its type', () => {
  const item = {} as Item // only its type is looked at
  if (isItem(item, 'message')) expectTypeOf(item).toEqualTypeOf<ItemOf<'message'>>()
  if (item.type === 'reasoning') expectTypeOf(item.summary[0]?.type).toExtend<string | undefined>()
})

it('builds no row whose address names what is no index, and none that writes no field', () => {
  put('content/{content_index}/text', 'text')
  put('panel/{=model}/model', 'model')
  put('analysis', 'analysis', { analysis: record })
  // @ts-expect-error -- no event has `contents_index`
  put('content/{contents_index}/text', 'text')
  // @ts-expect-error -- `text` is a field, but no index
  put('content/{text}/text', 'text')
  // @ts-expect-error -- no event says `txt`
  put('content/{content_index}/text', 'txt')
  // @ts-expect-error -- `analysis` is no field of words, and nothing says what it is
  put('analysis', 'analysis')
})

it('gives an event the places in its address, what it writes and what its row describes', () => {
  expectTypeOf<EventOf<'response.output_text.delta'>['content_index']>().toEqualTypeOf<number>()
  expectTypeOf<EventOf<'response.output_text.delta'>['delta']>().toEqualTypeOf<string>()
  expectTypeOf<EventOf<'response.fusion_call.panel.delta'>['model']>().toEqualTypeOf<string>()
  // @ts-expect-error -- it has no field of that name
  expectTypeOf<EventOf<'response.audio.done'>['delta']>()
})
