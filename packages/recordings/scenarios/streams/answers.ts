import { message } from '../families/message.ts'
import { stream } from '../tape/stream.ts'
import { words } from '../words/words.ts'

export const shortAnswer = stream(
  'short-answer',
  { inputTokens: 14 },
  message(
    'The Sun’s light takes about **8 minutes and 20 seconds** to reach Earth. So when you watch a sunset, the Sun you see is already a little further down than it looks.',
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
