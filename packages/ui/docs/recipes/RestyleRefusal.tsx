import { Response } from '@response-stream/ui'
import './RestyleRefusal.css'

// Words are labels: give those that differ, and keep the object.
const words = { declined: 'Our team can help you with this' }

export function RestyleRefusal() {
  return (
    <div className="support-desk">
      <Response labels={words} />
    </div>
  )
}
