import { between } from '../tape/random.ts'
import type { SourceFile } from '../tape/passage.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

type Hit = SourceFile & { readonly score: number; readonly text: string }

/** The hosted file search, as the response repeats it from the request. */
export const fileSearchTool = (vectorStore: string): Fields => ({
  type: 'file_search',
  filters: null,
  max_num_results: 20,
  ranking_options: { ranker: 'auto', score_threshold: 0 },
  vector_store_ids: [vectorStore],
})

/** A search in the app's files. The hits come with it when the request included them. */
export const fileSearch =
  ({
    queries,
    hits,
    takes,
  }: {
    queries: string[]
    hits: readonly Hit[] | null
    takes?: number
  }): Step =>
  (tape) => {
    const type = 'file_search_call'
    const place = tape.open('fs', { type, status: 'in_progress', queries: [], results: null })
    tape.emit('response.file_search_call.in_progress', place)
    tape.wait(between(tape.random, 20, 60))
    tape.emit('response.file_search_call.searching', place)
    tape.wait(takes ?? between(tape.random, 700, 1600))
    tape.emit('response.file_search_call.completed', place)
    const results = hits?.map((hit) => ({ ...hit, attributes: {} })) ?? null
    tape.close(place, { type, status: 'completed', queries, results })
  }
