import type { StreamFault } from '@response-stream/protocol'
import { describe, expect, it } from 'vitest'
import { englishLabels } from '../labels/labels.ts'
import { noticeOf } from './noticeOf.ts'
import type { Notice } from './noticeOf.ts'

function noticeFor(fault: Partial<StreamFault>): Notice | null {
  const error: StreamFault = { kind: 'http', message: 'It failed.', ...fault }
  return noticeOf({ phase: 'failed', error, response: null, hasItems: false }, englishLabels)
}

describe('noticeOf', () => {
  const helps: [Partial<StreamFault>, string, Notice['action']][] = [
    [{ status: 429, retryAfterMs: 3000 }, englishLabels.rateLimited, 'retry'],
    [{ kind: 'provider', code: 'rate_limit_exceeded' }, englishLabels.rateLimited, 'retry'],
    [{ status: 429, code: 'insufficient_quota' }, englishLabels.quotaSpent, null],
    [{ status: 400, code: 'context_length_exceeded' }, englishLabels.tooLong, 'startOver'],
    [{ status: 401 }, englishLabels.notAllowed, null],
    [{ status: 404, code: 'model_not_found' }, englishLabels.notFound, null],
    [{ status: 503 }, englishLabels.serverBusy, 'retry'],
    [{ kind: 'provider', code: 'moderation_blocked' }, englishLabels.blocked, 'startOver'],
    [{ kind: 'provider', code: 'server_error' }, englishLabels.noAnswer, 'retry'],
    [{ kind: 'network' }, englishLabels.noAnswer, 'retry'],
  ]
  it.each(helps)('offers for %o what helps', (fault, title, action) => {
    expect(noticeFor(fault)).toMatchObject({ title, action })
  })

  it('waits as long as the server asks, whatever the error', () => {
    expect(noticeFor({ status: 503, retryAfterMs: 2000 })?.waitMs).toBe(2000)
  })
})
