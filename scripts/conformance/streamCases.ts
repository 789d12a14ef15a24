import { createStreamStore } from '@response-stream/client'
import { decodeDialect } from '@response-stream/protocol/dialects'
import { askStore } from './cases/askStore.ts'
import { caseFetch } from './cases/caseFetch.ts'
import { checkOutcome } from './cases/checkOutcome.ts'
import { isAnswer } from './cases/isAnswer.ts'
import { foldEveryWay, untilCheckpoint } from './cases/foldCase.ts'
import { readerOf } from './cases/readerOf.ts'
import type { StreamCase } from './cases/streamCase.ts'
import type { CaseOutcome } from './caseOutcome.ts'
import { readCases } from './readCases.ts'
import { casesReport, type CasesReport } from './passed.ts'

/** The cases of a file. */
export async function readStreamCases(file: string): Promise<readonly StreamCase[]> {
  const cases = await readCases<StreamCase>(file, 'expect')
  // An answer over HTTP that is no stream needs none.
  return cases.map((one) => ({ ...one, frames: one.frames ?? [] }))
}

/** Runs the cases of a file: as given, whole and byte by byte through the fold, and through the store. */
export async function runStreamCases(file: string): Promise<CasesReport> {
  const cases = await readStreamCases(file)
  const failures: string[] = []
  for (const one of cases) {
    const found = await failureOf(one).catch((cause: unknown) => `threw ${String(cause)}`)
    if (found !== null) failures.push(`${one.id} ${one.title}: ${found}`)
  }
  const wide = cases.filter((one) => readerOf(one) === decodeDialect).map(({ id }) => id)
  const report = casesReport(failures, cases.length)
  if (wide.length === 0) return report
  const said = `read with decodeDialect, for they hold objects of SDKs: ${wide.join(', ')}`
  return { ...report, lines: [said, ...report.lines] }
}

/**
 * The first thing that does not come of a case as it is to; null when all does.
 *
 * @param timed Whether a case's limit of time counts: on a machine that does other work it says little.
 */
export async function failureOf(given: StreamCase, timed = true): Promise<string | null> {
  const one = timed ? given : untimed(given)
  const folds = isAnswer(one) ? [] : await foldEveryWay(one)
  for (const [way, outcome] of folds) {
    const found = complaint(way, one, outcome)
    if (found !== null) return found
  }
  return (await atCheckpoint(one)) ?? complaint('through the store', one, await throughStore(one))
}

/** A case without its limit of time. */
export function untimed(one: StreamCase): StreamCase {
  const { max_ms: _, ...expect } = one.expect
  return { ...one, expect }
}

function complaint(way: string, { expect }: StreamCase, outcome: CaseOutcome): string | null {
  const { bad } = checkOutcome(expect, outcome)
  return bad.length > 0 ? `${way}: ${bad.join('; ')}` : null
}

async function atCheckpoint(one: StreamCase): Promise<string | null> {
  const beginning = untilCheckpoint(one)
  if (!beginning) return null
  const [[, outcome] = []] = await foldEveryWay(beginning)
  return outcome ? complaint('at the checkpoint', beginning, outcome) : null
}

function throughStore(one: StreamCase): Promise<CaseOutcome> {
  let onAllRead: (() => void) | undefined
  const allRead = new Promise<void>((resolve) => {
    onAllRead = resolve
  })
  const store = createStreamStore({
    url: 'http://case.test/v1/responses',
    decode: readerOf(one),
    maxRetries: 0, // a case says what comes of one answer, however long its server wants to be waited for
    fetch: caseFetch(one, { onAllRead: () => onAllRead?.() }),
  })
  return askStore(store, one, allRead)
}
