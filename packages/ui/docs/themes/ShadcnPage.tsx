import { Composer, Response, UserMessage } from '@response-stream/ui'

/** A chat in the colours and radii of a shadcn theme. */
export function ShadcnPage() {
  return (
    <main style={{ maxInlineSize: '44rem', margin: 'auto', padding: '1.5rem' }}>
      <div style={{ display: 'grid', gap: '2rem' }}>
        <UserMessage text="What does HTTP/3 change?" />
        <Response />
        <Composer.Root onSend={() => undefined} />
      </div>
    </main>
  )
}
