import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { buildPage } from '../buildPage.ts'
import type { StreamCase } from '../cases/streamCase.ts'
import { openChromium } from '../openChromium.ts'
import { startPageServer } from '../pageServer.ts'
import { casesReport, type CasesReport } from '../passed.ts'
import { readStreamCases, untimed } from '../streamCases.ts'
import { sendCase } from './caseServer.ts'
import type { Task } from './hookPage.tsx'

/** Which cases to run through the hook, and how. */
export interface HookRun {
  /** By a server and the page's own `fetch`; without it a function of the page stands in for both. */
  readonly overHttp?: boolean
  /** Whether a case's limit of time counts: on a machine that does other work it says little. */
  readonly timed?: boolean
}

/** Runs the cases of a file through `useResponseStream` in Chromium: each gives what it gives through the fold. */
export async function runHookCases(file: string, run: HookRun = {}): Promise<CasesReport> {
  const cases = await readStreamCases(file)
  return casesReport(await failuresThroughHook(cases, run), cases.length)
}

/** What does not come of cases as it is to, a line for each case of which that is true. */
export async function failuresThroughHook(
  cases: readonly StreamCase[],
  { overHttp = false, timed = true }: HookRun = {},
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hook-'))
  await buildPage('scripts/conformance/hook/hookPage.tsx', folder, 'development')
  const served = await startPageServer(folder, (request, response) => {
    answerCase(cases, request, response)
  })
  const browser = await openChromium()
  try {
    const tasks = cases.map((one, index) => ({
      one: timed ? one : untimed(one),
      ...(overHttp && { url: `/case/${index}` }),
    }))
    return await runTasks(browser, served.origin, tasks)
  } finally {
    await browser.close()
    served.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function answerCase(
  cases: readonly StreamCase[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const [, index = '', path = ''] = /^\/case\/(\d+)(.*)$/.exec(request.url ?? '') ?? []
  const one = cases[Number(index)]
  if (one) void sendCase(one, path, request, response).catch(() => response.destroy())
  else response.writeHead(404).end()
}

async function runTasks(
  browser: Browser,
  origin: string,
  tasks: readonly Task[],
): Promise<readonly string[]> {
  const failures: string[] = []
  let sheet = await openSheet(browser, origin)
  for (const task of tasks) {
    const found = await runTask(sheet, task)
    if (found === null) continue
    failures.push(`${task.one.id} ${task.one.title}: ${found}`)
    // What went wrong may have left the page in any state.
    await sheet.page.close()
    sheet = await openSheet(browser, origin)
  }
  return failures
}

type Sheet = { page: Page; complaints: string[] }

/** A page that is listened to: an error that nobody caught, and a word of React, are failures too. */
async function openSheet(browser: Browser, origin: string): Promise<Sheet> {
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    // The browser itself notes each answer that is no success.
    const isOfBrowser = message.text().startsWith('Failed to load resource')
    if (/^(error|warning)$/.test(message.type()) && !isOfBrowser) complaints.push(message.text())
  })
  await page.goto(`${origin}/`)
  await page.waitForFunction(() => 'runCase' in window)
  complaints.length = 0
  return { page, complaints }
}

/** A page that does not answer for so long hangs. */
const longestMs = 60_000

async function runTask({ page, complaints }: Sheet, task: Task): Promise<string | null> {
  complaints.length = 0
  let found: string | null
  try {
    found = await within(page.evaluate((given) => window.runCase(given), task))
  } catch (cause) {
    found = `the page broke: ${String(cause).slice(0, 300)}`
  }
  return found ?? complaints[0]?.slice(0, 300) ?? null
}

function within<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`took longer than ${longestMs} ms`)), longestMs).unref()
    }),
  ])
}
