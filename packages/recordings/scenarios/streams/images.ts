import { readFileSync } from 'node:fs'
import { imageGeneration, imageGenerationTool } from '../families/image-generation-call.ts'
import { message } from '../families/message.ts'
import { stream } from '../tape/stream.ts'

const picture = (name: string): string =>
  readFileSync(new URL(`../picture/${name}.png`, import.meta.url)).toString('base64')

export const imagePreviews = stream(
  'image-previews',
  { inputTokens: 2178, tools: [imageGenerationTool('768x512', 3)] },
  imageGeneration({
    previews: [picture('lake-0'), picture('lake-1'), picture('lake-2')],
    result: picture('lake'),
    revisedPrompt:
      'A flat illustration of a mountain lake at dusk. The sun stands half behind a far ridge and draws a path of light across the calm water. Three mountain ranges fade from violet to rose, stars come out in an indigo sky, dark spruces frame the shore, and in a small cabin on the right the windows are lit.',
    size: '768x512',
    pauses: [2900, 2350, 2600, 2100],
  }),
  message(
    'Here is the lake at dusk. I kept the cabin small, so that its windows are the only lamp in the picture.',
  ),
)
