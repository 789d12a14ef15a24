import type { StreamStore } from '@response-stream/client'
import { outputText, type StreamState } from '@response-stream/protocol'
// Without the part that makes all updates wait for act(): here the frames of the page set the pace.
import { cleanup, render } from '@testing-library/react/pure'
import { StrictMode, type ReactNode } from 'react'
import { afterAll, describe, inject, it, vi } from 'vitest'
import { StreamProvider } from '../StreamProvider.tsx'
import { useResponseStream, type ResponseStreamOptions } from '../useResponseStream.ts'
import { useStream } from '../useStream.ts'
import {
  judge,
  judgeOrder,
  pieces,
  played,
  textOf,
  whole,
  type Logged,
  type Scenario,
} from './judge.test.kit.ts'
import {
  applied,
  counts,
  json,
  patience,
  pause,
  schedule,
  within,
  withoutId,
} from './run.test.kit.ts'

const url = inject('faultServer')
const scenarios: Scenario[] = url ? await json(`${url}/fault/`) : []
const warnings = vi.spyOn(console, 'error')
afterAll(cleanup)

/** Under another name of the same server: a browser opens six connections a name, and the streams hold theirs. */
const control = url?.replace('127.0.0.1', 'localhost')
const logOf = (key: string) => json<Logged[]>(`${control}/control/log?key=${key}`)

function Text(): ReactNode {
  return <p>{useStream(outputText)}</p>
}

type HookProps = { options: ResponseStreamOptions; onStore: (store: StreamStore) => void }

function Hook({ options, onStore }: HookProps): ReactNode {
  const { store, phase, error, isStreaming } = useResponseStream(options)
  onStore(store)
  return (
    <StreamProvider store={store}>
      <output data-streaming={isStreaming}>{phase}</output>
      <b>{error?.message}</b>
      <Text />
    </StreamProvider>
  )
}

let keys = 0

/** A hook on its way through a scenario, in strict mode, with all that its store has shown. */
function ask(name: string, options: ResponseStreamOptions = {}, query = '') {
  const key = `page-${name}-${(keys += 1)}`
  const address = `${url}/fault/${name}?key=${key}${query}`
  const headers = { authorization: 'Bearer secret' }
  const stores: StreamStore[] = []
  const page = render(
    <StrictMode>
      <Hook
        options={{ url: address, headers, fetch: withoutId, ...options }}
        onStore={(store) => stores.push(store)}
      />
    </StrictMode>,
  )
  // Strict mode makes two and keeps one.
  const store = stores.at(-1)
  if (!store) throw new Error('The hook has no store.')
  const shown: StreamState[] = []
  store.subscribe((state) => shown.push(state))
  const startedAt = performance.now()
  const sent = store.getState().send({ input: 'Hi' })
  return { ...page, key, store, shown, ended: sent.then(() => performance.now() - startedAt) }
}

/** A page of another origin cannot read how long to wait, and an unknown response cannot be resumed to its end. */
function expectable({ name, cat, expect: wanted }: Scenario): Scenario {
  const { retry_after_ms: _, if_resume: resume, ...rest } = wanted
  const resumes = resume && name !== 'resume-404'
  return { name, cat, expect: resumes ? { ...rest, if_resume: resume } : rest }
}

async function play(scenario: Scenario) {
  const { name, cat } = scenario
  const silence = cat === 'stall' ? patience : {}
  const { key, shown, ended, container } = ask(name, { resumable: cat === 'resume', silence })
  const ms = await ended
  const log = await logOf(key)
  return { broken: judge(expectable(scenario), { shown, ms, log }), log, shown, ms, container }
}

const ending = scenarios.filter(({ expect: { status } }) => !status.includes('aborted'))

describe.runIf(url).concurrent('through the hook, each fault ends as it may', () => {
  it.for(ending)('$name', { timeout: 30_000 }, async (scenario, { expect }) => {
    const { broken, shown, ms, container } = await played(() => play(scenario))
    expect(broken).toEqual([])
    const state = shown.at(-1)
    const onPage = () => [...container.querySelectorAll('output, p')].map((one) => one.textContent)
    await expect.poll(onPage).toEqual([state?.phase, state && outputText(state)])
    expect(container.querySelector('b')?.textContent).toBe(state?.error?.message ?? '')
    expect('__xss' in globalThis).toBe(false)
    expect(shown.length / (ms / 1_000 + 1)).toBeLessThan(scenario.expect.max_commits_per_s ?? 200)
  })
})

const endings = async (key: string) => (await logOf(key)).map(({ ended }) => ended)

/** A stream of which so many events were applied, and no more. */
async function reached(count: number): Promise<ReturnType<typeof ask>> {
  const run = ask('abort-probe', { schedule }, '&delay=40')
  await applied(run.store, count)
  return run
}

describe.runIf(url).concurrent('leaving a stream on a page', { timeout: 15_000 }, () => {
  it.for(counts)('by stop() after %i events keeps what they said', async (count, { expect }) => {
    const { key, store, shown, container } = await reached(count)
    store.getState().stop()
    const state = store.getState()
    expect(state).toMatchObject({ phase: 'aborted', error: null })
    expect(textOf(state)).toBe(pieces.slice(0, Math.max(0, state.sequence.next - 4)).join(''))
    if (count > 0) await expect.poll(() => endings(key), within).toEqual(['closed-by-client'])
    expect(store.getState()).toBe(state)
    expect(judgeOrder(shown)).toEqual([])
    await expect.poll(() => container.querySelector('p')?.textContent).toBe(textOf(state))
  })

  it.for(counts)('by unmount after %i events changes nothing more', async (count, { expect }) => {
    const { key, store, shown, unmount } = await reached(count)
    unmount()
    await expect.poll(() => store.getState().phase, within).toBe('aborted')
    const before = shown.length
    if (count > 0) await expect.poll(() => endings(key), within).toEqual(['closed-by-client'])
    expect(shown.length).toBe(before)
    expect(judgeOrder(shown)).toEqual([])
  })

  it.for(counts)('by a second send() after %i events mixes nothing', async (count, { expect }) => {
    const { key, store, shown } = await reached(count)
    const before = shown.length
    await store.getState().send({})
    expect(textOf(store.getState())).toBe(whole)
    expect(judgeOrder(shown.slice(0, before))).toEqual([])
    expect(judgeOrder(shown.slice(before))).toEqual([])
    const left = count > 0 ? ['closed-by-client'] : []
    await expect.poll(() => endings(key), within).toEqual([...left, 'server-finished'])
  })

  const abortable = scenarios.filter(
    ({ name, expect: wanted }) => wanted.abortable_ms && name !== 'abort-probe',
  )
  it.for(abortable)('by unmount in $name closes the connection', async ({ name }, { expect }) => {
    const { key, store, shown, unmount } = ask(name)
    await pause(500)
    unmount()
    await expect.poll(() => store.getState().phase, within).toBe('aborted')
    await expect.poll(() => endings(key), within).toEqual(['closed-by-client'])
    expect(judgeOrder(shown)).toEqual([])
  })
})

it('writes no warning and no error to the console in all that', ({ expect }) => {
  expect(warnings.mock.calls).toEqual([])
})
