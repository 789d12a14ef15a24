import { describe, expect, it } from 'vitest'
import { recordingEvents } from '../load.ts'
import type { RecordingsServerOptions } from '../server.ts'
import { startServer } from './startServer.test.kit.ts'

const start = async (options: RecordingsServerOptions = {}): Promise<string> =>
  `${await startServer(options)}/responses`

const post = (url: string, body: object, query = ''): Promise<Response> =>
  fetch(url + query, { method: 'POST', body: JSON.stringify({ input: 'Hello', ...body }) })

type Wire = { type: string; sequence_number: number; response?: { id: string; status: string } }

const eventsOf = (text: string): Wire[] =>
  [...text.matchAll(/^data: (\{.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''))

const streamed = { model: 'recorded/short-answer', background: true, stream: true }

/** Begins a response in the background and gives its id. */
const begin = async (url: string, query = ''): Promise<string> => {
  const reader = (await post(url, streamed, query)).body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel()
  return /resp_[0-9a-f]{50}/.exec(new TextDecoder().decode(value))?.[0] ?? ''
}

describe('a response in the background', () => {
  it('is queued at once and there in the end', async () => {
    const url = await start({ pace: 'recorded', speed: 20 })
    const answer = await post(url, { model: 'recorded/short-answer', background: true })
    const queued = await answer.json()
    expect(queued).toMatchObject({ status: 'queued', background: true, output: [] })
    const ask = async () => (await (await fetch(`${url}/${queued.id}`)).json()).status
    await expect.poll(ask, { timeout: 3000 }).toBe('completed')
  })

  it.each(['short-answer', 'reasoning-summary', 'aimock', 'background', 'fusion'])(
    'says in every event that it is one, and that it is stored: %s',
    async (name) => {
      const url = await start()
      const answer = await post(url, { model: `recorded/${name}`, background: true, stream: true })
      const told = eventsOf(await answer.text()).flatMap(({ response }) => response ?? [])
      expect(told.length).toBeGreaterThan(1)
      for (const response of told) expect(response).toMatchObject({ background: true, store: true })
    },
  )

  it('goes on when its reader leaves, and is replayed behind any event', async () => {
    const url = await start()
    const id = await begin(url)
    const recorded = await recordingEvents('short-answer')
    const again = await fetch(`${url}/${id}?stream=true&starting_after=4`)
    const events = eventsOf(await again.text())
    expect(events.map(({ type }) => type)).toEqual(recorded.slice(5).map(({ event }) => event.type))
    expect(events[0]?.sequence_number).toBe(5)
    expect(events.at(-1)?.response).toMatchObject({ id, status: 'completed' })
    const whole = eventsOf(await (await fetch(`${url}/${id}?stream=true`)).text())
    expect(whole).toHaveLength(recorded.length)
    const nothing = await fetch(`${url}/${id}?stream=true&starting_after=9999`)
    expect(await nothing.text()).toBe('')
  })

  it('goes on live for a reader that takes it up while it runs', async () => {
    // Slow enough to be still at work when a busy machine comes to ask.
    const url = await start({ pace: 'recorded', speed: 0.5 })
    const id = await begin(url)
    const answer = await fetch(`${url}/${id}?stream=true&starting_after=0`)
    const before = await (await fetch(`${url}/${id}`)).json()
    expect(before.status).toBe('in_progress')
    const events = eventsOf(await answer.text())
    expect(events.map((event) => event.sequence_number)).toEqual(
      Array.from({ length: (await recordingEvents('short-answer')).length - 1 }, (_, at) => at + 1),
    )
  })

  it('can be streamed again for a while and no longer', async () => {
    const url = await start({ resumable: 0 })
    const id = await begin(url)
    await expect.poll(async () => (await fetch(`${url}/${id}?stream=true`)).status).toBe(400)
    expect((await fetch(`${url}/${id}`)).status).toBe(200)
  })

  it('ends for all its readers when it is cancelled', async () => {
    const url = await start({ pace: 'recorded', speed: 4 })
    const reading = await post(url, { ...streamed, model: 'recorded/very-long-answer' })
    const chunk = await reading.clone().body?.getReader().read()
    const id = /resp_[0-9a-f]{50}/.exec(new TextDecoder().decode(chunk?.value))?.[0]
    const cancelled = await fetch(`${url}/${id}/cancel`, { method: 'POST' })
    expect(await cancelled.json()).toMatchObject({ id, status: 'cancelled' })
    const last = eventsOf(await reading.text()).at(-1)
    expect(last).toMatchObject({ type: 'response.cancelled', response: { id } })
    const again = await fetch(`${url}/${id}/cancel`, { method: 'POST' })
    expect(await again.json()).toMatchObject({ status: 'cancelled' })
  })

  it('fails where its recording breaks off', async () => {
    const url = await start()
    const statuses = ['cut-without-end', 'flat-error'].map(async (name) => {
      const { id } = await (await post(url, { model: `recorded/${name}`, background: true })).json()
      return (await fetch(`${url}/${id}`)).json()
    })
    expect(await Promise.all(statuses)).toMatchObject([
      { status: 'failed', error: { code: 'server_error' } },
      { status: 'failed', error: { code: 'upstream_timeout' } },
    ])
  })
})

describe('what a stored response can be asked', () => {
  it('refuses to stream or to cancel one of the foreground', async () => {
    const url = await start()
    const { id } = await (await post(url, { model: 'recorded/short-answer' })).json()
    const answers = await Promise.all([
      fetch(`${url}/${id}?stream=true`),
      fetch(`${url}/${id}/cancel`, { method: 'POST' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([400, 400])
  })

  it('wants a number to start after, and storage for the background', async () => {
    const url = await start()
    const id = await begin(url)
    const wrong = await fetch(`${url}/${id}?stream=true&starting_after=soon`)
    expect(await wrong.json()).toMatchObject({ error: { param: 'starting_after' } })
    const lost = await post(url, { ...streamed, store: false })
    expect(await lost.json()).toMatchObject({ error: { param: 'background' } })
  })

  it('is gone when it is deleted', async () => {
    const url = await start()
    const { id } = await (await post(url, { model: 'recorded/short-answer' })).json()
    const gone = await fetch(`${url}/${id}`, { method: 'DELETE' })
    expect(await gone.json()).toEqual({ id, object: 'response', deleted: true })
    expect((await fetch(`${url}/${id}`)).status).toBe(404)
    expect((await fetch(`${url}/${id}`, { method: 'DELETE' })).status).toBe(404)
  })

  it('lists what it was given page by page, earlier turns included', async () => {
    const url = await start()
    const model = 'recorded/short-answer'
    const one = await (await post(url, { model, input: 'How far is the Sun?' })).json()
    const input = [
      { role: 'user', content: 'And the Moon?' },
      { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'In km.' }] },
    ]
    const two = await (await post(url, { model, input, previous_response_id: one.id })).json()
    const list = async (query: string) =>
      (await fetch(`${url}/${two.id}/input_items${query}`)).json()
    const all = await list('?order=asc')
    expect(all.data.map(({ role }: { role: string }) => role)).toEqual([
      'user',
      'assistant',
      'user',
      'user',
    ])
    expect(all.data[0]).toMatchObject({
      id: expect.stringMatching(/^msg_/),
      type: 'message',
      content: [{ type: 'input_text', text: 'How far is the Sun?' }],
    })
    const latest = await list('?limit=3')
    expect(latest).toMatchObject({ object: 'list', has_more: true, first_id: all.last_id })
    const rest = await list(`?limit=3&after=${latest.last_id}`)
    expect(rest).toMatchObject({ has_more: false, data: [all.data[0]] })
    expect(await list('?after=nowhere')).toMatchObject({ error: { param: 'after' } })
    expect(await list('?limit=0')).toMatchObject({ error: { param: 'limit' } })
  })

  it('refuses to follow a response that it does not know', async () => {
    const url = await start()
    const body = { model: 'recorded/short-answer', previous_response_id: 'resp_none' }
    const answer = await post(url, body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { code: 'previous_response_not_found' } })
  })
})
