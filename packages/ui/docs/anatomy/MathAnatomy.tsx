import { Response } from '@response-stream/ui'
import { MathProvider } from '@response-stream/ui/math'
import 'katex/dist/katex.min.css'

export const MathAnatomy = () => (
  <MathProvider>
    <Response />
  </MathProvider>
)
