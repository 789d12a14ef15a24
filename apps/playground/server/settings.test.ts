import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'
import { canary } from 'responses-proxy/testing'

it('is off where no server is named', () => {
  expect(readSettings({ RESPONSES_API_KEY: canary })).toBeNull()
})

it.each([
  ['https://api.example.com/v1/', 'https://api.example.com/v1', 'api.example.com'],
  ['http://127.0.0.1:8000/v1', 'http://127.0.0.1:8000/v1', '127.0.0.1:8000'],
  ['http://localhost:11434/v1', 'http://localhost:11434/v1', 'localhost:11434'],
  ['http://[::1]:8000', 'http://[::1]:8000', '[::1]:8000'],
])('takes %s', (RESPONSES_BASE_URL, baseUrl, host) => {
  expect(readSettings({ RESPONSES_BASE_URL })).toMatchObject({ baseUrl, host, key: null })
})

it.each([
  'http://api.example.com/v1',
  'http://169.254.169.254/',
  'http://localhost.evil.test/v1',
  'http://0.0.0.0/v1',
  'ftp://127.0.0.1/',
  'https://user:secret@example.com/v1',
  'https://example.com/v1?to=elsewhere',
  'example.com',
])('refuses to start with %s', (RESPONSES_BASE_URL) => {
  expect(() => readSettings({ RESPONSES_BASE_URL })).toThrow(/^RESPONSES_BASE_URL has to /)
})

it('refuses a key that a header cannot hold, and does not repeat it', () => {
  const settings = { RESPONSES_BASE_URL: 'https://example.com/v1' }
  expect(() => readSettings({ ...settings, RESPONSES_API_KEY: `${canary}\n` })).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining(canary) }),
  )
})

it('refuses a limit that is no number', () => {
  const settings = { RESPONSES_BASE_URL: 'https://example.com', RESPONSES_MAX_OUTPUT_TOKENS: 'all' }
  expect(() => readSettings(settings)).toThrow(/^RESPONSES_MAX_OUTPUT_TOKENS has to /)
})
