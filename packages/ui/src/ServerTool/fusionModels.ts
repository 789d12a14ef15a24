import type { ItemOf, Slot } from '@response-stream/protocol'
import { fieldOf, listOf, plainText } from '../plain/plainText.ts'

/** One model of a fusion, as far as it has come. */
export type FusionModel = {
  model: string
  content: string
  reasoning: string
  /** Why it gave no answer; empty where it did. */
  error: string
}

const longest = 100_000

/** The models of a fusion in the order in which they joined: from its events, and from the item where those never came. */
export function fusionModels(
  item: ItemOf<'openrouter:fusion'>,
  slot: Pick<Slot, 'beside'>,
): readonly FusionModel[] {
  const models = new Map<string, FusionModel>()
  for (const words of listOf(fieldOf(slot.beside, 'panel'))) {
    const model = plainText(fieldOf(words, 'model'), 200)
    models.set(model, modelOf(model, words))
  }
  for (const response of listOf(item.responses)) {
    const model = plainText(fieldOf(response, 'model'), 200)
    const earlier = models.get(model) ?? modelOf(model, {})
    const content = plainText(fieldOf(response, 'content'), longest)
    models.set(model, { ...earlier, content: content || earlier.content })
  }
  for (const failure of listOf(item.failed_models)) {
    const model = plainText(fieldOf(failure, 'model'), 200)
    const earlier = models.get(model) ?? modelOf(model, {})
    const error = plainText(fieldOf(failure, 'error'), 500)
    models.set(model, { ...earlier, error: error || earlier.error })
  }
  return [...models.values()].filter(({ model }) => model !== '')
}

function modelOf(model: string, words: unknown): FusionModel {
  return {
    model: plainText(model, 200),
    content: plainText(fieldOf(words, 'content'), longest),
    reasoning: plainText(fieldOf(words, 'reasoning'), longest),
    error: plainText(fieldOf(words, 'error'), 500),
  }
}
