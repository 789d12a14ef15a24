import { readFile } from 'node:fs/promises'
import {
  checkExample,
  seededRandom,
  type Example,
  type Verdict,
} from '../../packages/markdown/conformance/checkExample.ts'
import { normalizeHtml } from '../../packages/markdown/conformance/normalizeHtml.ts'
import { loadEntities } from '../../packages/markdown/src/index.ts'

export interface MarkdownOptions {
  /** Examples that fail are shown, up to so many. */
  readonly shown?: number
}

/**
 * Reads each example of a file in the JSON form of the CommonMark specification, at once and cut at
 * random, and compares it with its HTML. A file does not say whose dialect it is in, so an example
 * passes when it is right as CommonMark or with GitHub's extensions. Examples with raw HTML are
 * counted apart: it is text in our tree, and only where it begins and ends can be compared.
 */
export async function runMarkdown(
  file: string,
  { shown = 20 }: MarkdownOptions = {},
): Promise<{ failed: number }> {
  await loadEntities()
  const examples = readExamples(JSON.parse(await readFile(file, 'utf8')))
  const random = seededRandom(20_261_121)
  const plain = { passed: 0, total: 0 }
  const raw = { passed: 0, total: 0 }
  let pieces = 0
  let failed = 0
  for (const [index, example] of examples.entries()) {
    const verdict = judge(example, random)
    const count = verdict.hasRawHtml ? raw : plain
    count.total++
    if (verdict.isRight) count.passed++
    else if (failed++ < shown) show(index + 1, example, verdict)
    if (verdict.differsInPieces) pieces++
  }
  console.log(`passed ${plain.passed} of ${plain.total}`)
  if (raw.total > 0) {
    console.log(`apart, with raw HTML (text in our tree): ${raw.passed} of ${raw.total}`)
  }
  console.log(`read otherwise in pieces than at once: ${pieces} of ${examples.length}`)
  return { failed }
}

function readExamples(value: unknown): Example[] {
  if (!Array.isArray(value)) throw new Error('The file holds no list of examples.')
  return value.map((entry: unknown, index) => {
    const { markdown, html } = (entry ?? {}) as Partial<Example> // each field is checked below
    if (typeof markdown === 'string' && typeof html === 'string') return { markdown, html }
    throw new Error(`Example ${index + 1} has no texts "markdown" and "html".`)
  })
}

function judge(example: Example, random: () => number): Verdict {
  const verdict = checkExample(example, { dialect: 'commonmark' }, random)
  if (verdict.isRight) return verdict
  const extended = checkExample(example, { dialect: 'gfm' }, random)
  return extended.isRight || verdict.found === normalizeHtml(example.html) ? extended : verdict
}

function show(number: number, { markdown, html }: Example, { found }: Verdict): void {
  console.log(`example ${number}: ${JSON.stringify(markdown)}`)
  console.log(`  expected ${JSON.stringify(normalizeHtml(html))}`)
  console.log(`  found    ${JSON.stringify(found)}`)
}
