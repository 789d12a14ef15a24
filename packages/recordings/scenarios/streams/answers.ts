import { message } from '../families/message.ts'
import { weighed } from '../families/weighed.ts'
import { stream } from '../tape/stream.ts'
import { words } from '../words/words.ts'

export const shortAnswer = stream(
  'short-answer',
  { inputTokens: 14 },
  message(
    'The Sun’s light takes about **8 minutes and 20 seconds** to reach Earth. You never see the Sun as it is, only as it was then: if it went out, the sky would stay bright for those eight minutes.',
  ),
)

export const longMarkdown = stream(
  'long-markdown',
  { inputTokens: 37 },
  message(words('long-markdown.md')),
)

export const scriptsAndEmoji = stream(
  'scripts-and-emoji',
  { inputTokens: 29 },
  message(words('scripts-and-emoji.md')),
)

export const veryLongAnswer = stream(
  'very-long-answer',
  { inputTokens: 64, obfuscation: false, tokensPerDelta: 4 },
  message(words('very-long-answer.md')),
)

export const logprobs = stream(
  'logprobs',
  { inputTokens: 21, response: { top_logprobs: 3 } },
  weighed(
    ['Probably', -0.4216, ['Most', -1.5334], ['Likely', -2.4021]],
    [' **', -0.6924, [' on', -1.2483], [' Friday', -1.9117]],
    ['Friday', -0.2877, ['Thursday', -1.8971], ['Saturday', -2.6593]],
    ['**', -0.0008, [' afternoon', -7.4102], ['', -9.2305]],
    [':', -0.9163, [',', -0.9808], ['.', -1.7346]],
    [' the', -0.5108, [' rain', -1.3093], [' it', -2.2073]],
    [' rain', -0.1393, [' front', -2.3051], [' clouds', -3.912]],
    [' stops', -0.3567, [' ends', -1.5606], [' clears', -2.5257]],
    [' at', -0.7765, [' around', -0.9416], [' by', -1.8326]],
    [' noon', -0.0619, [' midday', -2.9957], [' 12', -4.6052]],
    ['.', -0.0305, [' and', -3.8167], [',', -5.116]],
  ),
)
