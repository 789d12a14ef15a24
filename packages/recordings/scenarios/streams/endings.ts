import { message } from '../families/message.ts'
import {
  cancelled,
  cut,
  failed,
  flatError,
  incomplete,
  nestedError,
  torn,
} from '../tape/endings.ts'
import { pause, stream } from '../tape/stream.ts'

export const maxTokens = stream(
  'incomplete-max-tokens',
  { inputTokens: 33, maxOutputTokens: 72 },
  message(
    'Sourdough rises in three stages.\n\n1. **Bulk fermentation.** The dough rests for four to six hours at about 24 °C, and is folded every half hour for the first two hours. It is ready when it has grown by half and holds a dome at the edge of the bowl.\n2. **Shaping.** Turn the dough out',
    { status: 'incomplete' },
  ),
  incomplete('max_output_tokens'),
)

export const contentFilter = stream(
  'incomplete-content-filter',
  { inputTokens: 58 },
  message(
    'Chapter one. The old lighthouse keeper had not spoken to anyone since the storm. When the knock came, she set down her lamp and listened',
    { status: 'incomplete' },
  ),
  incomplete('content_filter'),
)

const serverError = {
  code: 'server_error',
  message:
    'The server had an error processing your request. Sorry about that! You can retry your request, or contact us through our help center if the error persists.',
}

export const failedAfterText = stream(
  'failed',
  { inputTokens: 26 },
  message(
    'The tallest tide in the world runs in the Bay of Fundy, between New Brunswick and Nova Scotia. Twice a day the water rises by up to sixteen metres, because the bay',
    { unfinished: true },
  ),
  pause(2400),
  nestedError({ type: 'server_error', ...serverError }),
  failed(serverError),
)

const rateLimit = {
  code: 'rate_limit_exceeded',
  message:
    'Rate limit reached for gpt-5.5 on tokens per min (TPM): Limit 30000, Used 29412, Requested 1208. Please try again in 1.24s.',
}

export const errorBeforeText = stream(
  'nested-error',
  { inputTokens: 1208 },
  nestedError({ type: 'tokens', ...rateLimit }),
  failed(rateLimit),
)

export const errorOnly = stream(
  'flat-error',
  { inputTokens: 45, obfuscation: false },
  message('Let me look at the three', { unfinished: true }),
  pause(900),
  flatError({
    code: 'upstream_timeout',
    message: 'The upstream model did not answer within 30 seconds.',
  }),
)

export const cutWithoutEnd = stream(
  'cut-without-end',
  { inputTokens: 22 },
  message(
    'To reset the clock of the oven:\n\n1. Hold **Clock** until the digits blink.\n2. Set the hours with the left knob and the minutes with the',
    { unfinished: true },
  ),
  cut(),
)

export const cutMidEvent = stream(
  'cut-mid-event',
  { inputTokens: 24 },
  message(
    'The kettle switches itself off too early when limescale covers the sensor. To remove it:\n\n1. Fill the kettle to the middle with equal parts of water and white vin',
    { unfinished: true },
  ),
  torn(),
)

export const cancelledOnDemand = stream(
  'cancelled',
  { inputTokens: 39 },
  message(
    'Here are the planets with their moons, from the Sun outwards.\n\n- **Mercury** and **Venus** have none.\n- **Earth** has one.\n- **Mars** has two,',
    { status: 'incomplete' },
  ),
  cancelled(),
)
