import { Response, WebSearch, views } from '@response-stream/ui'
import type { Views } from '@response-stream/ui'

// The kit's own face for each item type; put yours in the place of any.
const mine = { ...views, web_search_call: WebSearch } satisfies Views

export const FaceAnatomy = () => <Response views={mine} />
