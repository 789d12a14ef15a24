import { between } from '../tape/random.ts'
import type { Source } from '../tape/passage.ts'
import type { Fields } from '../tape/spell.ts'
import type { Step } from '../tape/step.ts'

/** The hosted search, as the response repeats it from the request. */
export const webSearchTool: Fields = {
  type: 'web_search',
  filters: null,
  search_context_size: 'medium',
  user_location: {
    type: 'approximate',
    city: null,
    country: 'US',
    region: null,
    timezone: null,
  },
}

const call =
  (action: Fields, takes?: number): Step =>
  (tape) => {
    const place = tape.open('ws', { type: 'web_search_call', status: 'in_progress' })
    tape.emit('response.web_search_call.in_progress', place)
    tape.wait(between(tape.random, 40, 120))
    tape.emit('response.web_search_call.searching', place)
    tape.wait(takes ?? between(tape.random, 1500, 4000))
    tape.emit('response.web_search_call.completed', place)
    // What was searched for is known only now: the events before say no word of it.
    tape.close(place, { type: 'web_search_call', status: 'completed', action })
  }

/** A search of the web; `takes` is in milliseconds. */
export const webSearch = (search: {
  queries: readonly string[]
  sources: readonly Source[]
  takes?: number
}): Step =>
  call(
    {
      type: 'search',
      queries: search.queries,
      query: search.queries[0] ?? '',
      sources: search.sources.map(({ url }) => ({ type: 'url', url })),
    },
    search.takes,
  )

/** Opening one page of the results. */
export const openPage = (url: string, takes?: number): Step =>
  call({ type: 'open_page', url }, takes)

/** Looking for words on a page that is open. */
export const findInPage = (url: string, pattern: string, takes?: number): Step =>
  call({ type: 'find_in_page', pattern, url }, takes)
