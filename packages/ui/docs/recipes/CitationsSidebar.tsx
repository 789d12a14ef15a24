import { Response, Sources, useCitations } from '@response-stream/ui'
import './CitationsSidebar.css'

export function CitationsSidebar() {
  const citations = useCitations()
  return (
    <div className="with-sidebar">
      <Response id="answer" />
      <aside aria-label="Sources">
        {/* A look at a source lights what it proves in the answer that is named here. */}
        <Sources.Root citations={citations} defaultOpen aria-controls="answer" />
      </aside>
    </div>
  )
}
