import type { Page } from 'playwright'
import { markdownTexts } from './markdownTexts.ts'
import { openPage } from './openPage.ts'

const deltas = 1_000
/** Characters of the whole text: a long answer, in deltas of the usual size. */
const length = 16 * 1024
const rounds = 3
const names = ['limit', 'ours', 'streamdown', 'react-markdown'] as const
type Name = (typeof names)[number]

/**
 * What a browser takes to draw 1,000 deltas of markdown, one after another and with their layout: beside one text in one
 * element, which is all that React can do, and beside two others. Colours of code are those that each
 * has without more. Only ratios are worth quoting.
 */
export async function render(): Promise<void> {
  const { page, close } = await openPage('renderPage.tsx')
  try {
    await page.waitForFunction(() => 'drawGrowing' in window)
    console.log(`draw ${deltas} deltas of markdown, ${length / 1024} KB in the end`)
    print(await medianTimes(page, markdownTexts['answer']?.(length) ?? ''))
  } finally {
    await close()
  }
}

/** Runs in the page. */
function drawInPage([name, text, pieces]: readonly [string, string, number]): Promise<number> {
  return window.drawGrowing(name, text, pieces)
}

/** The candidates follow each other in every round, so that a machine that slows down slows all of them. */
async function medianTimes(page: Page, text: string): Promise<Record<Name, number>> {
  const times: Record<Name, number[]> = {
    limit: [],
    ours: [],
    streamdown: [],
    'react-markdown': [],
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      times[name].push(await page.evaluate(drawInPage, [name, text, deltas] as const))
    }
  }
  const median = (name: Name): number =>
    times[name].toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return {
    limit: median('limit'),
    ours: median('ours'),
    streamdown: median('streamdown'),
    'react-markdown': median('react-markdown'),
  }
}

function print(times: Record<Name, number>): void {
  const cells = names.map((name) => `${name} ${(times[name] / deltas).toFixed(2)} ms`)
  console.log(`${cells.join(', ')} a delta`)
  console.log(
    `  ${(times.ours / times.limit).toFixed(1)} times the limit; ` +
      `streamdown takes ${(times.streamdown / times.ours).toFixed(1)} times ours, ` +
      `react-markdown ${(times['react-markdown'] / times.ours).toFixed(1)} times`,
  )
}
