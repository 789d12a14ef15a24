import { describe, expect, it } from 'vitest'
import { scrubber } from './scrub.ts'

const frame = (data: string): string => `event: any\ndata: ${data}\n\n`

describe('scrubber', () => {
  it('gives ids new names, the same for the same id, in every frame', () => {
    const scrub = scrubber()
    const one = scrub(frame('{"response":{"id":"resp_0aB9cD8eF7"}}'))
    const two = scrub(frame('{"previous_response_id":"resp_0aB9cD8eF7","item_id":"msg_77aa88bb"}'))
    const [renamed] = /resp_\w+/.exec(one) ?? []
    expect(renamed).toMatch(/^resp_[a-z0-9]{10}$/)
    expect(renamed).not.toBe('resp_0aB9cD8eF7')
    expect(two).toContain(`"previous_response_id":"${renamed}"`)
    expect(two).toMatch(/"item_id":"msg_[a-z0-9]{8}"/)
    expect(two).not.toContain('77aa88bb')
  })

  it('keeps names that say something', () => {
    const text = frame('{"agent_id":"weather-planner","id":"web"}')
    expect(scrubber()(text)).toBe(text)
  })

  it('keeps spaces, escapes and all that is no business of its own', () => {
    const text =
      'id: 4\r\ndata:  {"delta": "caf\\u00e9", "n": 1.0, "item_id": "msg_12345678"}\r\n\r\n'
    expect(scrubber()(text)).toMatch(
      /^id: 4\r\ndata: {2}\{"delta": "caf\\u00e9", "n": 1\.0, "item_id": "msg_[a-z0-9]{8}"\}\r\n\r\n$/,
    )
    expect(scrubber()('data: [DONE]\n\n')).toBe('data: [DONE]\n\n')
    expect(scrubber()(': comment\n\n')).toBe(': comment\n\n')
  })

  it('takes out who asked and what opens doors', () => {
    const text = scrubber({ hidden: ['open sesame'] })(
      frame(
        JSON.stringify({
          response: {
            safety_identifier: 'user-88',
            user: 'anna@example.org',
            organization: 'org-A',
            prompt_cache_key: null,
            tools: [{ type: 'mcp', headers: { authorization: 'Bearer abc' } }],
            instructions: 'Say open sesame. sk-proj-Ab12Cd34Ef56Gh78Ij90 is a key.',
          },
        }),
      ),
    )
    expect(JSON.parse(text.slice(text.indexOf('{')))).toEqual({
      response: {
        safety_identifier: null,
        user: null,
        organization: null,
        prompt_cache_key: null,
        tools: [{ type: 'mcp', headers: null }],
        instructions: 'Say removed. removed is a key.',
      },
    })
  })

  it('takes a key out of comments, names and ids, too', () => {
    const text = ': key hush-12\nevent: x-hush-12\nid: hush-12\ndata: hush-12\n\n'
    const clean = ': key removed\nevent: x-removed\nid: removed\ndata: removed\n\n'
    expect(scrubber({ hidden: ['hush-12'] })(text)).toBe(clean)
  })

  it('looks into JSON that holds a line separator, or comes over several lines', () => {
    const event = { response: { id: 'resp_0aB9cD8eF7', user: 'anna', instructions: 'a\u2028b' } }
    const lines = JSON.stringify(event, null, 2).split('\n')
    for (const end of ['\n', '\r\n', '\r']) {
      const told = [
        ['event: any', `data: ${JSON.stringify(event)}`, '', ''].join(end),
        ['event: any', ...lines.map((line) => `data: ${line}`), '', ''].join(end),
      ]
      for (const one of told.map(scrubber())) {
        expect(one).toMatch(/"id":"resp_[a-z0-9]{10}","user":null,"instructions":"a\u2028b"/)
        expect(one).not.toMatch(/0aB9cD8eF7|anna/)
        expect(one.split(end)).toHaveLength(4)
      }
    }
  })

  it('takes a key out of the names of fields', () => {
    const text = frame('{"metadata":{"hush-12":1,"sk-proj-Ab12Cd34Ef56Gh78Ij90":{}}}')
    const clean = scrubber({ hidden: ['hush-12'] })(text)
    expect(clean).not.toMatch(/hush|Ab12Cd34/)
  })

  it('shortens what is sealed, unless it is told to keep it', () => {
    const text = frame(`{"item":{"encrypted_content":"${'g'.repeat(500)}"}}`)
    expect(scrubber()(text)).toBe(frame(`{"item":{"encrypted_content":"${'g'.repeat(64)}"}}`))
    expect(scrubber({ keepSealed: true })(text)).toBe(text)
  })
})
