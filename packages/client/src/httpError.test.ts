import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpError, providerFields, quote } from './httpError.ts'

const json = (value: unknown, init: ResponseInit) => new Response(JSON.stringify(value), init)

describe('httpError', () => {
  afterEach(() => vi.useRealTimers())

  it('keeps what the provider says about the error', async () => {
    const error = {
      message: 'Incorrect API key provided',
      type: 'invalid_request_error',
      code: 'invalid_api_key',
      param: null,
    }
    const headers = { 'x-request-id': 'req_1' }
    expect(await httpError(json({ error }, { status: 401, headers }), true)).toMatchObject({
      kind: 'http',
      status: 401,
      code: 'invalid_api_key',
      requestId: 'req_1',
      message:
        'The server refused the request with status 401: Incorrect API key provided. ' +
        'Nothing was generated. Check the key, and what it is allowed to do.',
    })
  })

  it('shows no markup of a web page, and keeps the page as text', async () => {
    const page = '<html><script>window.x=1</script><h1>Bad   gateway</h1></html>'
    const error = await httpError(new Response(page, { status: 502 }), true)
    expect(error.message).toContain('status 502: Bad gateway. Nothing')
    expect(error.body).toBe(page)
  })

  it('ends its sentences with one full stop, and waits for no time at all', async () => {
    const init = { status: 429, headers: { 'retry-after': '0' } }
    const error = await httpError(json({ error: { message: 'Slow down. ' } }, init), true)
    expect(error.message).toBe(
      'The server refused the request with status 429: Slow down. Nothing was generated. ' +
        'Try again in a moment; if it goes on, report it to whoever runs the server.',
    )
  })

  it('has a sentence for an empty answer', async () => {
    const error = await httpError(new Response(null, { status: 500 }), true)
    expect(error.message).toMatch(/^The server refused the request with status 500\. Nothing/)
    expect(error.toFault()).not.toHaveProperty('body')
  })

  it('reads only the beginning of a huge answer', async () => {
    const cancel = vi.fn<() => void>()
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('<'.repeat(50_000))),
      cancel,
    })
    const error = await httpError(new Response(body, { status: 500 }), true)
    expect(error.body).toHaveLength(4096)
    expect(error.message.length).toBeLessThan(400)
    expect(cancel).toHaveBeenCalled()
  })

  it('does not wait for an answer that never ends', async () => {
    vi.useFakeTimers()
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"error":')),
    })
    const error = httpError(new Response(body, { status: 500 }), true)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await error).toMatchObject({ kind: 'http', status: 500, body: '{"error":' })
    expect((await error).message).toMatch(/status 500\. Nothing/)
  })

  it.each([
    [{ 'retry-after-ms': '250' }, 250],
    [{ 'retry-after': '2' }, 2_000],
    [{ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, undefined],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': 'soon 5' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': 'Infinity' }, undefined],
    [{ 'retry-after': '1, 2' }, undefined],
  ])('reads the wait from %o', async (headers, expected) => {
    const error = await httpError(json({}, { status: 429, headers }), true)
    expect(error.retryAfterMs).toBe(expected)
  })
})

describe('providerFields', () => {
  it.each([
    [
      '{"error":{"message":"No","code":7,"param":"model"}}',
      { message: 'No', code: '7', param: 'model' },
    ],
    [
      '{"error":{"message":"No","type":"bad_request","code":null}}',
      { message: 'No', code: 'bad_request' },
    ],
    ['{"error":"No"}', { message: 'No' }],
    ['{"detail":"No"}', { message: 'No' }],
    ['{"message":"No"}', { message: 'No' }],
    ['[{"error":{"message":"No"}}]', { message: 'No' }],
    ['event: error\ndata: {"type":"error","message":"No"}\n\n', { message: 'No' }],
    ['{"error":{"message":{"a":1}}}', {}],
    ['{"error":[1]}', {}],
    ['"text"', { message: 'text' }],
    [
      '{"detail":[{"loc":["body","model"],"msg":"Field required","type":"missing"}]}',
      { message: 'Field required', code: 'missing', param: 'body.model' },
    ],
    ['{"detail":{"error":{"message":"No","code":"x"}}}', { message: 'No', code: 'x' }],
    ['{"code":"not_found","error":"No"}', { message: 'No', code: 'not_found' }],
    ['{"errors":[{"message":"No","code":7}],"success":false}', { message: 'No', code: '7' }],
    ['{"error":"invalid_token","error_description":"Expired"}', { message: 'Expired' }],
    ['{"Message":"No"}', { message: 'No' }],
    ['{"title":"Conflict","status":409}', { message: 'Conflict' }],
    [
      '{"error":{"message":"{\\"error\\":{\\"message\\":\\"No\\"}}","code":400}}',
      { message: 'No', code: '400' },
    ],
    [
      '{"error":{"message":"Provider returned error","code":502,"metadata":{"raw":"Overloaded"}}}',
      { message: 'Overloaded', code: '502' },
    ],
    [
      'data: {"type":"response.failed","response":{"error":{"code":"x","message":"No"}}}\n\n',
      { message: 'No', code: 'x' },
    ],
    [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, {}],
    ['<html>', {}],
    ['', {}],
  ])('reads %s', (text, expected) => {
    expect(providerFields(text)).toEqual(expected)
  })
})

describe('quote', () => {
  it('takes linear time with markup that never closes', () => {
    const start = performance.now()
    quote('<'.repeat(1_000_000))
    quote('<script>'.repeat(100_000))
    // Some milliseconds; minutes where each mark looks for its end.
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
