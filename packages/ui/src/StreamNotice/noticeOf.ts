import type { StreamState } from '@response-stream/protocol'
import type { CoreLabels } from '../labels/coreLabels.ts'
import { fieldOf, plainText } from '../plain/plainText.ts'

/** How loud a notice is: a failure, a thing to watch, or a plain line. */
export type NoticeTone = 'danger' | 'warn' | 'quiet'

/** What there is to say about how an answer ended. */
export type Notice = {
  tone: NoticeTone
  title: string
  text: string | null
  /** Which button is the next step. */
  action: 'retry' | 'continue' | 'startOver' | null
  /** Milliseconds to wait before a retry makes sense. */
  waitMs: number
}

type Ending = Pick<StreamState, 'phase' | 'error' | 'response'> & { hasItems: boolean }

const plain = { tone: 'quiet', text: null, action: 'continue', waitMs: 0 } as const

/** What to say about an ending; null where the answer speaks for itself. */
export function noticeOf(ending: Ending, labels: CoreLabels): Notice | null {
  switch (ending.phase) {
    case 'failed':
      return failure(ending, labels)
    case 'interrupted':
      return interruption(ending, labels)
    case 'incomplete':
      return incompletion(reasonOf(ending), labels)
    case 'aborted':
      return { ...plain, title: labels.youStopped }
    case 'cancelled':
      return { ...plain, title: labels.cancelled }
    case 'idle':
    case 'connecting':
    case 'streaming':
    case 'completed':
      return null
    default:
      return ending.phase satisfies never
  }
}

function failure({ error, hasItems }: Ending, labels: CoreLabels): Notice {
  const waitMs = error?.retryAfterMs ?? 0
  const known = causeOf(error, labels)
  const title = hasItems ? labels.failed : labels.noAnswer
  const text = failureText(error, hasItems, labels)
  const usual = { tone: 'danger', title, text, action: 'retry', waitMs } as const
  return known === null ? usual : { ...usual, ...known }
}

const causes: readonly (readonly [Cause, RegExp, readonly number[]])[] = [
  ['quota', /^insufficient_quota$|^billing/, [402]],
  ['rate', /rate_limit|^too_many_requests$/, [429]],
  ['context', /context_length|context_window/, [413]],
  ['key', /^invalid_api_key$|^authentication|^permission|^unauthorized$/, [401, 403]],
  ['gone', /not_found$/, [404]],
  ['busy', /overloaded|^server_is_busy$|^service_unavailable$/, [503, 529]],
  ['policy', /^content_policy|^moderation_blocked$|^content_filter$/, []],
]

type Cause = 'quota' | 'rate' | 'context' | 'key' | 'gone' | 'busy' | 'policy'

/** What the server's code says, or its status where it gives no code that is known: and whether to try again is any help. */
function causeOf(error: Ending['error'], labels: CoreLabels): Partial<Notice> | null {
  const code = error?.code ?? ''
  const found =
    causes.find(([, codes]) => codes.test(code)) ??
    causes.find(([, , statuses]) => statuses.includes(error?.status ?? 0))
  switch (found?.[0]) {
    case 'rate':
      return { tone: 'warn', title: labels.rateLimited, text: labels.rateLimitedText }
    case 'busy':
      return { tone: 'warn', title: labels.serverBusy, text: labels.serverBusyText }
    case 'quota':
      return { title: labels.quotaSpent, text: labels.quotaSpentText, action: null }
    case 'context':
      return { title: labels.tooLong, text: labels.tooLongText, action: 'startOver' }
    case 'key':
      return { title: labels.notAllowed, text: labels.notAllowedText, action: null }
    case 'gone':
      return { title: labels.notFound, text: labels.notFoundText, action: null }
    case 'policy':
      return { title: labels.blocked, text: labels.blockedText, action: 'startOver' }
    default:
      return null
  }
}

function failureText(error: Ending['error'], hasItems: boolean, labels: CoreLabels): string {
  if (error?.kind === 'network') return labels.networkText
  if (error?.kind === 'protocol') return labels.protocolText
  if (error?.kind === 'provider' && error.message !== '') return plainText(error.message)
  return hasItems ? labels.failedText : labels.noAnswerText
}

function interruption({ error, hasItems }: Ending, labels: CoreLabels): Notice {
  const text = error?.kind === 'timeout' ? labels.timedOutText : labels.interruptedText
  const title = hasItems ? labels.interrupted : labels.noAnswer
  return { tone: 'warn', title, text, action: 'continue', waitMs: 0 }
}

function incompletion(reason: string, labels: CoreLabels): Notice {
  if (reason === 'max_output_tokens') return { ...plain, title: labels.lengthLimit }
  if (reason === 'content_filter')
    return { ...plain, title: labels.filtered, text: labels.filteredText, action: null }
  return { ...plain, title: labels.incomplete, text: reason === '' ? null : plainText(reason, 200) }
}

function reasonOf({ response }: Ending): string {
  return plainText(fieldOf(fieldOf(response, 'incomplete_details'), 'reason'), 200)
}
