import { fileSearch, fileSearchTool } from '../families/file-search-call.ts'
import { message } from '../families/message.ts'
import { cited } from '../tape/passage.ts'
import { stream } from '../tape/stream.ts'

const manual = { file_id: 'file-8vQm2TzLr4kXy7Nc1WbHsa', filename: 'espresso-machine-manual.pdf' }
const water = { file_id: 'file-3JfPd9RqEw6uZx5Kg0VnMt', filename: 'water-and-descaling.md' }

export const search = stream(
  'file-search',
  { inputTokens: 3874, tools: [fileSearchTool('vs_6c21f0e4a9d3487bb05e')] },
  fileSearch({
    queries: [
      'How often does the espresso machine need descaling?',
      'descaling interval hard water',
    ],
    hits: [
      {
        ...manual,
        score: 0.8912,
        text: 'Descale the machine when the orange lamp blinks, or at the latest every three months. Use 100 ml of descaler to one litre of water.',
      },
      {
        ...water,
        score: 0.7644,
        text: 'From 14 °dH on, halve the interval. A filter cartridge in the tank restores it.',
      },
    ],
    takes: 1240,
  }),
  message(
    cited(
      'Descale it **every three months**, or as soon as the orange lamp blinks[[manual]]. With hard water, from 14 °dH on, do it twice as often[[water]].\n\n1. Fill the tank with 100 ml of descaler and one litre of water[[manual]].\n2. Run half of it through the group and half through the steam wand.\n3. Rinse with two full tanks.\n\nA filter cartridge in the tank brings hard water back to the three-month rhythm[[water]].',
      { manual, water },
    ),
  ),
)
