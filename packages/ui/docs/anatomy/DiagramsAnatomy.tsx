import { Response } from '@response-stream/ui'
import { DiagramProvider } from '@response-stream/ui/diagrams'

export const DiagramsAnatomy = () => (
  <DiagramProvider>
    <Response />
  </DiagramProvider>
)
