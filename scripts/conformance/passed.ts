/** What came of the cases of a corpus. */
export interface CasesReport {
  readonly lines: readonly string[]
  readonly failed: number
}

/** The report of a corpus: a line for each failure, and how many passed. */
export function casesReport(failures: readonly string[], total: number): CasesReport {
  const passed = `passed ${total - failures.length} of ${total}`
  return { lines: [...failures, passed], failed: failures.length }
}
