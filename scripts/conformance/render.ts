import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { buildPage } from './buildPage.ts'
import { readCases } from './readCases.ts'
import { outcomes, readRenderCases, type RenderCase } from './renderCase.ts'
import { openChromium } from './openChromium.ts'
import { startPageServer } from './pageServer.ts'

/** What a case came to: each forbidden outcome that was seen. */
export interface RenderVerdict {
  readonly id: string
  readonly bad: readonly string[]
  readonly ms: number
}

/**
 * Draws each case of a file with the components we publish, in Chromium, and looks for what it may not bring about: once
 * without a content security policy, and once under a strict one, which nothing may run into.
 */
export async function runRender(file: string): Promise<readonly RenderVerdict[]> {
  const cases = readRenderCases(await readCases<RenderCase>(file, 'surface'))
  const folder = await mkdtemp(join(tmpdir(), 'render-'))
  await buildPage('scripts/conformance/renderPage.tsx', folder)
  const { origin, close } = await startPageServer(folder)
  const browser = await openChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'])
  try {
    const quick = cases.filter((one) => one.max_ms === undefined)
    const [free, strict] = await Promise.all([
      runAll(browser, `${origin}/`, quick),
      runAll(browser, `${origin}/strict`, quick),
    ])
    // What is timed has the machine to itself.
    const timed = cases.filter((one) => one.max_ms !== undefined)
    const slow = await runAll(browser, `${origin}/strict`, timed)
    return [...free.map((verdict, index) => joined(verdict, strict[index])), ...slow]
  } finally {
    await browser.close()
    close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Says each case that failed, and how many passed. */
export function tellRender(verdicts: readonly RenderVerdict[]): readonly string[] {
  const failed = verdicts.filter(({ bad }) => bad.length > 0)
  return [
    ...failed.map(({ id, bad }) => `${id}: ${bad.join('; ')}`),
    `passed ${verdicts.length - failed.length} of ${verdicts.length}`,
  ]
}

async function runAll(
  browser: Browser,
  address: string,
  cases: readonly RenderCase[],
): Promise<readonly RenderVerdict[]> {
  const verdicts: RenderVerdict[] = []
  let sheet = await openSheet(browser, address)
  for (const one of cases) {
    const verdict = await runCase(sheet, one)
    verdicts.push(verdict)
    if (verdict.bad.length === 0) continue
    // What went wrong may have left the page in any state.
    await sheet.page.close()
    sheet = await openSheet(browser, address)
  }
  await sheet.page.close()
  return verdicts
}

type Sheet = { page: Page; requests: string[]; errors: string[] }

/** A page that is told of every request before it leaves. */
async function openSheet(browser: Browser, address: string): Promise<Sheet> {
  const page = await browser.newPage()
  const requests: string[] = []
  const errors: string[] = []
  await page.goto(address)
  await page.waitForFunction(() => 'renderCase' in window)
  const { origin } = new URL(address)
  await page.route('**', (route, request) => {
    // Parts of our own code that come only when they are needed.
    if (/^\/assets\/[\w.-]+\.js$/.test(request.url().replace(origin, ''))) return route.continue()
    requests.push(request.url())
    return route.abort()
  })
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('dialog', (dialog) => {
    errors.push('a dialog')
    void dialog.dismiss()
  })
  return { page, requests, errors }
}

const patience = 15_000

async function runCase({ page, requests, errors }: Sheet, one: RenderCase): Promise<RenderVerdict> {
  requests.length = 0
  errors.length = 0
  const started = performance.now()
  const bad: string[] = []
  try {
    bad.push(...(await within(one.max_ms ?? patience, page.evaluate(draw, JSON.stringify(one)))))
  } catch (error) {
    bad.push(`crash: ${error instanceof Error ? error.message : String(error)}`)
  }
  const ms = Math.round(performance.now() - started)
  if (requests.length > 0) bad.push(`foreign-request: ${[...new Set(requests)].join(' ')}`)
  if (errors.length > 0) bad.push(`uncaught-error: ${errors[0]}`)
  const told = bad
    .filter((outcome) => concerns(outcome, one))
    .map((outcome) => outcome.slice(0, 300))
  return { id: one.id, bad: told, ms }
}

/** A case may forbid less than all outcomes; what it wishes for besides always counts. */
function concerns(outcome: string, { forbidden }: RenderCase): boolean {
  const [name = ''] = outcome.split(':')
  return forbidden.includes(name) || !outcomes.includes(name)
}

/** Runs in the page. A case comes as JSON, which keeps half characters and depth that a message between programs loses. */
async function draw(text: string): Promise<string[]> {
  const one: RenderCase = JSON.parse(text)
  window.violations.length = 0
  Reflect.deleteProperty(window, '__xss')
  const host = document.createElement('div')
  document.querySelector('#cases')?.replaceChildren(host)
  await window.renderCase(host, one)
  const found = window.inspectCase(host, one.also)
  const wide = document.documentElement.scrollWidth > window.innerWidth + 2
  return [
    ...found,
    ...(wide ? ['layout: wider than the page'] : []),
    ...window.violations.map((violation) => `policy-violation: ${violation}`),
  ]
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`took longer than ${ms} ms`)), ms).unref()
    }),
  ])
}

function joined(free: RenderVerdict, strict: RenderVerdict | undefined): RenderVerdict {
  const under = strict?.bad.map((outcome) => `under a strict policy: ${outcome}`) ?? []
  return { ...free, bad: [...free.bad, ...under], ms: Math.max(free.ms, strict?.ms ?? 0) }
}
