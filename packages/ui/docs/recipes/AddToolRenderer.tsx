import { Response, views as usual } from '@response-stream/ui'
import type { ViewProps, Views } from '@response-stream/ui'

function Weather({ item, slot }: ViewProps<'function_call'>) {
  // The arguments are whole, and JSON, once the slot is closed.
  const place = slot.open ? null : placeOf(item.arguments)
  return <p role="note">{place === null ? 'Looking out of the window…' : `Sky over ${place}`}</p>
}

function placeOf(text: string): string {
  const { location }: { location?: unknown } = JSON.parse(text)
  return String(location)
}

function Calls(props: ViewProps<'function_call'>) {
  const { function_call: Usual } = usual
  return props.item.name === 'get_weather' ? <Weather {...props} /> : <Usual {...props} />
}

const views: Views = { function_call: Calls }

export function AddToolRenderer() {
  return <Response views={views} />
}
