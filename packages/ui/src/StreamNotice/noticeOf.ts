import type { StreamState } from '@response-stream/protocol'
import type { Labels } from '../labels/labels.ts'
import { fieldOf, plainText } from '../plain/plainText.ts'

/** How loud a notice is: a failure, a thing to watch, or a plain line. */
export type NoticeTone = 'danger' | 'warn' | 'quiet'

/** What there is to say about how an answer ended. */
export type Notice = {
  tone: NoticeTone
  title: string
  text: string | null
  /** Which button is the next step. */
  action: 'retry' | 'continue' | null
  /** Milliseconds to wait before a retry makes sense. */
  waitMs: number
}

type Ending = Pick<StreamState, 'phase' | 'error' | 'response'> & { hasItems: boolean }

const plain = { tone: 'quiet', text: null, action: 'continue', waitMs: 0 } as const

/** What to say about an ending; null where the answer speaks for itself. */
export function noticeOf(ending: Ending, labels: Labels): Notice | null {
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

function failure({ error, hasItems }: Ending, labels: Labels): Notice {
  if (error !== null && (error.status === 429 || error.code === 'rate_limit_exceeded')) {
    const waitMs = error.retryAfterMs ?? 0
    return {
      tone: 'warn',
      title: labels.rateLimited,
      text: labels.rateLimitedText,
      action: 'retry',
      waitMs,
    }
  }
  const title = hasItems ? labels.failed : labels.noAnswer
  return {
    tone: 'danger',
    title,
    text: failureText(error, hasItems, labels),
    action: 'retry',
    waitMs: 0,
  }
}

function failureText(error: Ending['error'], hasItems: boolean, labels: Labels): string {
  if (error?.kind === 'network') return labels.networkText
  if (error?.kind === 'protocol') return labels.protocolText
  if (error?.kind === 'provider' && error.message !== '') return plainText(error.message)
  return hasItems ? labels.failedText : labels.noAnswerText
}

function interruption({ error, hasItems }: Ending, labels: Labels): Notice {
  const text = error?.kind === 'timeout' ? labels.timedOutText : labels.interruptedText
  const title = hasItems ? labels.interrupted : labels.noAnswer
  return { tone: 'warn', title, text, action: 'continue', waitMs: 0 }
}

function incompletion(reason: string, labels: Labels): Notice {
  if (reason === 'max_output_tokens') return { ...plain, title: labels.lengthLimit }
  if (reason === 'content_filter')
    return { ...plain, title: labels.filtered, text: labels.filteredText, action: null }
  return { ...plain, title: labels.incomplete, text: reason === '' ? null : plainText(reason, 200) }
}

function reasonOf({ response }: Ending): string {
  return plainText(fieldOf(fieldOf(response, 'incomplete_details'), 'reason'), 200)
}
