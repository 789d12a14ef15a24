import { message } from '../families/message.ts'
import { openReasoning, reasoning } from '../families/reasoning.ts'
import { completed, done } from '../tape/endings.ts'
import { stream } from '../tape/stream.ts'

export const reasoningSummary = stream(
  'reasoning-summary',
  {
    inputTokens: 71,
    reasoning: { effort: 'high', summary: 'detailed' },
    response: { store: false },
  },
  reasoning({
    summary: [
      '**Reading the timetable**\n\nThe ferry leaves every 40 minutes from 7:10, so the departures are 7:10, 7:50, 8:30, 9:10 and so on. The crossing takes 25 minutes. I need the last departure that still reaches the 10:15 train.',
      '**Counting backwards**\n\nThe walk from the pier to the station takes 12 minutes. To stand on the platform by 10:15 the boat must land by 10:03, and so it has to leave by 9:38. Departures near that are 9:10 and 9:50, which leaves only 9:10.',
      '**Checking the margin**\n\nThe 9:10 boat lands at 9:35 and reaches the station at 9:47. That is 28 minutes early. The 9:50 boat would land at 10:15, just as the train leaves. The answer stands.',
    ],
    pauses: [1350, 900, 700, 650],
    hiddenTokens: 512,
  }),
  message(
    'Take the **9:10 ferry**.\n\n- It lands at 9:35, and after the 12-minute walk you are at the station at **9:47**, 28 minutes before the train.\n- The next one, at 9:50, lands at 10:15: the moment your train leaves.',
  ),
)

export const reasoningText = stream(
  'reasoning-text',
  {
    model: 'gpt-oss-120b',
    inputTokens: 84,
    obfuscation: false,
    response: { prompt_cache_retention: null, moderation: null, top_p: 1 },
  },
  openReasoning([
    'The user asks which is larger, 9.9 or 9.11. As decimals: 9.9 equals 9.90. Compare 9.90 and 9.11: the first digit after the point is 9 against 1, so 9.9 is larger. The trap is reading them as version numbers, where 9.11 comes after 9.9. I might mention that in one sentence.',
    'Keep the answer short. Give the comparison with equal numbers of digits, then the remark about versions.',
  ]),
  message(
    'As a number, **9.9 is larger**: with equal digits it is 9.90 against 9.11.\n\nOnly as a *version* does 9.11 come later, because there the part behind the point counts 9, 10, 11.',
  ),
)

const openWeights = {
  inputTokens: 61,
  obfuscation: false,
  response: { prompt_cache_retention: null, moderation: null, top_p: 1 },
}

export const reasoningOpenResponses = stream(
  'reasoning-open-responses',
  { ...openWeights, model: 'qwen3-32b' },
  openReasoning(
    [
      'A leap year needs division by 4, but not by 100 unless by 400. 2100 is divisible by 100 and not by 400.',
    ],
    'open-responses',
  ),
  message('No: 2100 is **not** a leap year, because it is divisible by 100 but not by 400.'),
  completed(),
  done(),
)

export const reasoningVllm = stream(
  'reasoning-vllm',
  { ...openWeights, model: 'gpt-oss-20b' },
  openReasoning(['Freezing points of water: 0 °C, 32 °F, 273.15 K. They ask for kelvin.'], 'vllm'),
  message('Water freezes at **273.15 K** under normal pressure.'),
)
