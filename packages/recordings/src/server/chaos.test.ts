import { describe, expect, it } from 'vitest'
import { recordingEvents } from '../load.ts'
import type { RecordingsServerOptions } from '../server.ts'
import { startServer } from './startServer.test.kit.ts'
import { upset } from './chaos.ts'

const start = async (options: RecordingsServerOptions = {}): Promise<string> =>
  `${await startServer(options)}/responses`

const body = { model: 'recorded/scripts-and-emoji', input: 'Hello', stream: true }

const post = (url: string, query: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${url}?${query}`, { method: 'POST', body: JSON.stringify(body), ...init })

const numbersOf = (text: string): number[] =>
  [...text.matchAll(/^data: .*"sequence_number":(\d+)/gm)].map(([, number]) => Number(number))

const total = (await recordingEvents('scripts-and-emoji')).length
const inOrder = Array.from({ length: total }, (_, number) => number)

describe('chaos', () => {
  it('cuts a stream in the middle, at the same place for the same seed', async () => {
    const url = await start()
    const read = async (seed: number) => (await post(url, `chaos=cut&seed=${seed}`)).text()
    const [one, same, other] = await Promise.all([read(5), read(5), read(6)])
    expect(numbersOf(one)).toEqual(inOrder.slice(0, numbersOf(one).length))
    expect(numbersOf(one).length).toBeLessThan(total)
    expect(numbersOf(same)).toEqual(numbersOf(one))
    expect(numbersOf(other)).not.toEqual(numbersOf(one))
  })

  it('resets the connection after what had come', async () => {
    const url = await start()
    const answer = await post(url, 'chaos=reset&seed=2')
    const read: Uint8Array[] = []
    const reading = (async () => {
      for await (const chunk of answer.body ?? []) read.push(chunk)
    })()
    await expect(reading).rejects.toThrow('terminated')
    const numbers = numbersOf(Buffer.concat(read).toString())
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers).toEqual(inOrder.slice(0, numbers.length))
  })

  it('stalls with the connection open', async () => {
    const url = await start()
    const leaving = new AbortController()
    const answer = await post(url, 'chaos=stall&seed=2', { signal: leaving.signal })
    const text = answer.text()
    const silence = new Promise((resolve) => setTimeout(() => resolve('silence'), 300))
    expect(await Promise.race([text, silence])).toBe('silence')
    leaving.abort()
    await expect(text).rejects.toThrow('aborted')
  })

  it('sends events twice, and neighbours in the other order', async () => {
    const url = await start()
    const twice = numbersOf(await (await post(url, 'chaos=duplicate')).text())
    expect(twice.length).toBeGreaterThan(total)
    expect([...new Set(twice)]).toEqual(inOrder)
    const mixed = numbersOf(await (await post(url, 'chaos=reorder')).text())
    expect(mixed).not.toEqual(inOrder)
    expect(mixed.toSorted((a, b) => a - b)).toEqual(inOrder)
    expect([mixed[0], mixed.at(-1)]).toEqual([0, total - 1])
  })

  it('splits bytes anywhere and changes none', async () => {
    const url = await start()
    const name = (text: string) => text.replaceAll(/resp_\w{50}/g, 'resp')
    const [split, whole] = await Promise.all([
      post(url, 'chaos=split').then((answer) => answer.text()),
      post(url, '').then((answer) => answer.text()),
    ])
    expect(name(split)).toBe(name(whole))
    const pieces = upset(['split'], 3, 9).pieces('data: 🎨\n\n'.repeat(90))
    expect(pieces.some(([first = 0]) => first >> 6 === 0b10)).toBe(true)
  })

  it('refuses the first of two like requests with 429 and says when to come back', async () => {
    const url = await start({ chaos: ['rate-limit'] })
    const [first, second] = [await post(url, ''), await post(url, '')]
    expect([first.status, second.status]).toEqual([429, 200])
    expect(first.headers.get('retry-after')).toBe('1')
    expect(await first.json()).toMatchObject({ error: { code: 'rate_limit_exceeded' } })
  })

  it('is late by the same times for the same seed', () => {
    const times = () => {
      const { late } = upset(['slow'], 4, 50)
      return inOrder.slice(0, 50).map((place) => late(place))
    }
    expect(times()).toEqual(times())
    expect(times()[0]).toBe(120)
    expect(Math.min(...times())).toBeGreaterThan(0)
  })

  it('is wished for by query, header, metadata and options, the nearest first', async () => {
    const url = await start({ chaos: ['cut'] })
    const usual = numbersOf(await (await post(url, '')).text())
    const none = numbersOf(await (await post(url, 'chaos=none')).text())
    const header = await post(url, '', { headers: { 'x-recording-chaos': 'none' } })
    const told = { ...body, metadata: { chaos: 'duplicate' } }
    const metadata = await post(url, '', { body: JSON.stringify(told) })
    expect(usual.length).toBeLessThan(total)
    expect([none.length, numbersOf(await header.text()).length]).toEqual([total, total])
    expect(numbersOf(await metadata.text()).length).toBeGreaterThan(total)
    const unknown = await post(url, 'chaos=flood')
    expect(await unknown.json()).toMatchObject({ error: { param: 'chaos' } })
  })
})

describe('the mark [DONE]', () => {
  it('ends a stream when it is wished, and none when it is not', async () => {
    const url = await start({ done: true })
    const ends = async (model: string, query: string) => {
      const sent = JSON.stringify({ ...body, model })
      return (await (await post(url, query, { body: sent })).text()).endsWith('data: [DONE]\n\n')
    }
    expect(await ends('recorded/short-answer', '')).toBe(true)
    expect(await ends('recorded/short-answer', 'done=false')).toBe(false)
    expect(await ends('recorded/reasoning-open-responses', '')).toBe(true)
    expect(await ends('recorded/reasoning-open-responses', 'done=false')).toBe(false)
  })

  it('leaves the random letters out for a client that does not want them', async () => {
    const url = await start()
    const quiet = { ...body, stream_options: { include_obfuscation: false } }
    const text = await (await post(url, '', { body: JSON.stringify(quiet) })).text()
    expect(text).not.toContain('obfuscation')
    expect(numbersOf(text)).toEqual(inOrder)
  })
})
