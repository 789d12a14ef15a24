import { createStreamStore, type StreamStoreOptions } from '@response-stream/client'
import type { StreamState } from '@response-stream/protocol'
import { afterAll, describe, it } from 'vitest'
import {
  judge,
  judgeOrder,
  messagesOf,
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
import { startFaultServer } from './server.test.kit.ts'

const server = await startFaultServer()
const scenarios: Scenario[] = server ? await json(`${server.url}/fault/`) : []
afterAll(() => void server?.child.kill())

const logOf = (key: string) => json<Logged[]>(`${server?.url}/control/log?key=${key}`)

let keys = 0

/** A store on its way through a scenario, with all that it has shown. */
function ask(name: string, options: StreamStoreOptions = {}, query = '') {
  const key = `${name}-${(keys += 1)}`
  const store = createStreamStore({
    url: `${server?.url}/fault/${name}?key=${key}${query}`,
    headers: { authorization: 'Bearer secret' },
    fetch: withoutId,
    ...options,
  })
  const shown: StreamState[] = []
  store.subscribe((state) => shown.push(state))
  const startedAt = performance.now()
  const sent = store.getState().send({ input: 'Hi' })
  return { key, store, shown, ended: sent.then(() => performance.now() - startedAt) }
}

const endless = ({ expect: { status } }: Scenario) => status.includes('aborted')

function begin(scenario: Scenario) {
  const { name, cat } = scenario
  const silence = cat === 'stall' ? patience : {}
  return { scenario, ...ask(name, { resumable: cat === 'resume', silence }) }
}

async function end({ scenario, key, shown, ended }: ReturnType<typeof begin>) {
  const ms = await ended
  const log = await logOf(key)
  return { broken: judge(expectable(scenario), { shown, ms, log }), log }
}

/** All that end by themselves are on their way at once. */
const runs = new Map(
  scenarios
    .filter((scenario) => !endless(scenario) && scenario.name !== 'gzip-bomb')
    .map((scenario) => [scenario.name, begin(scenario)] as const),
)

describe.runIf(server)('through the store, each fault ends as it may', () => {
  it.for([...runs])('%s', { timeout: 30_000 }, async ([, first], { expect }) => {
    let next: typeof first | undefined = first
    const { broken } = await played(() => {
      const run = next ?? begin(first.scenario)
      next = undefined
      return end(run)
    })
    expect(broken).toEqual([])
  })

  it('gzip-bomb, in little memory', { timeout: 30_000 }, async ({ expect }) => {
    await Promise.all([...runs.values()].map(({ ended }) => ended))
    const scenario = scenarios.find(({ name }) => name === 'gzip-bomb')
    let most = 0
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 5)
    const { key, shown, ended } = ask('gzip-bomb')
    const ms = await ended
    clearInterval(timer)
    expect(scenario && judge(scenario, { shown, ms, log: await logOf(key) })).toEqual([])
    expect(shown.at(-1)?.error?.kind).toBe('protocol')
    expect(most / 2 ** 20).toBeLessThan(scenario?.expect.max_heap_mb ?? 0)
  })

  it('two-responses does not mix their texts', ({ expect }) => {
    const state = runs.get('two-responses')?.store.getState()
    expect(state && messagesOf(state)).toEqual([whole, 'OTHER'])
  })
})

/** An unknown response cannot be resumed to its end. */
function expectable(scenario: Scenario): Scenario {
  const { if_resume: _, ...rest } = scenario.expect
  return scenario.name === 'resume-404' ? { ...scenario, expect: rest } : scenario
}

/** A stream of which so many events were applied. */
async function reached(count: number): Promise<ReturnType<typeof ask>> {
  const run = ask('abort-probe', { schedule }, '&delay=20')
  await applied(run.store, count)
  return run
}

const endings = async (key: string) => (await logOf(key)).map(({ ended }) => ended)

describe.runIf(server).concurrent('leaving a stream', { timeout: 15_000 }, () => {
  it.for(counts)('by stop() after %i events keeps what they said', async (count, { expect }) => {
    const { key, store, shown, ended } = await reached(count)
    store.getState().stop()
    const state = store.getState()
    expect(state).toMatchObject({ phase: 'aborted', error: null })
    expect(textOf(state)).toBe(pieces.slice(0, Math.max(0, state.sequence.next - 4)).join(''))
    await ended
    const left = count > 0 ? ['closed-by-client'] : []
    await expect.poll(() => endings(key), within).toEqual(left)
    expect(store.getState()).toBe(state)
    expect(judgeOrder(shown)).toEqual([])
  })

  it.for(counts)('by a second send() after %i events mixes nothing', async (count, { expect }) => {
    const { key, store, shown, ended } = await reached(count)
    const before = shown.length
    await Promise.all([store.getState().send({}), ended])
    expect(textOf(store.getState())).toBe(whole)
    expect(judgeOrder(shown.slice(0, before))).toEqual([])
    expect(judgeOrder(shown.slice(before))).toEqual([])
    const left = count > 0 ? ['closed-by-client'] : []
    await expect.poll(() => endings(key), within).toEqual([...left, 'server-finished'])
  })

  const abortable = scenarios.filter(
    ({ name, expect: wanted }) => wanted.abortable_ms && name !== 'abort-probe',
  )
  it.for(abortable)('by stop() in $name takes no time', async ({ name }, { expect }) => {
    const { key, store, shown, ended } = ask(name)
    await pause(300)
    const startedAt = performance.now()
    store.getState().stop()
    expect(store.getState()).toMatchObject({ phase: 'aborted', error: null })
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    await ended
    expect(judgeOrder(shown)).toEqual([])
    await expect.poll(() => endings(key), within).toEqual(['closed-by-client'])
  })
})
