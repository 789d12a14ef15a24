import { callState, Response, ToolCall } from '@response-stream/ui'
import type { ViewProps, Views } from '@response-stream/ui'

function Library({ item, slot }: ViewProps<'web_search_call'>) {
  const { action } = item
  const queries = action?.type === 'search' ? (action.queries ?? []) : []
  return (
    <ToolCall.Root
      state={callState(slot)}
      label={slot.open ? 'Asking the library' : 'Asked the library'}
      detail={queries.join(', ')}
    />
  )
}

// Outside the component: a new object would draw every item anew.
const views: Views = { web_search_call: Library }

export function ReplaceWebSearch() {
  return <Response views={views} />
}
