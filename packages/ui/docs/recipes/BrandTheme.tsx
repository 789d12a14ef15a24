import { Composer, Response, UserMessage } from '@response-stream/ui'
import './BrandTheme.css'

export function BrandTheme() {
  return (
    <div className="harbour">
      <UserMessage text="What does HTTP/3 change?" />
      <Response />
      <Composer.Root onSend={() => undefined} defaultText="And for a small site?" />
    </div>
  )
}
