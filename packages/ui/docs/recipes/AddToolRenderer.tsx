import { Response, views as usual } from '@response-stream/ui'
import type { ViewProps, Views } from '@response-stream/ui'

function Weather({ item, slot }: ViewProps<'function_call'>) {
  // A stream that breaks off or runs out of tokens closes the slot, too, with half of the arguments.
  const whole = slot.finished && item.status !== 'incomplete'
  const place = whole ? placeOf(item.arguments) : null
  const words = slot.open ? 'Looking out of the window…' : 'Nobody looked'
  return <p role="note">{place === null ? words : `Sky over ${place}`}</p>
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
