import { message } from '../families/message.ts'
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
