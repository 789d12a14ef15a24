import { readFile } from 'node:fs/promises'

/**
 * The cases of a corpus: a list, or an object with the list `cases`.
 *
 * @param field What each case of this kind has: a file of another kind is told so, not run.
 * @throws When the file cannot be read or holds no such cases.
 */
export async function readCases<T>(file: string, field: keyof T & string): Promise<readonly T[]> {
  const json: unknown = JSON.parse(await readFile(file, 'utf8'))
  const cases: unknown = Array.isArray(json) ? json : Object(json).cases
  const isOne = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && field in value
  if (!Array.isArray(cases) || !cases.every(isOne))
    throw new Error(`The file holds no list of cases with "${field}".`)
  // The rest of a case is the corpus's to keep.
  return cases as readonly T[]
}
