import { expect, it } from 'vitest'
import { checkedOrigins } from './address.ts'

it('an origin is one as browsers say it', () => {
  const origins = ['https://app.example.com', 'http://localhost:5173']
  expect(checkedOrigins(origins)).toEqual(origins)
})

it.each([
  'localhost:5173',
  'app.example.com',
  'https://app.example.com/',
  'https://a.example/page',
  '',
])('what would let nobody in does not start: %j', (odd) => {
  expect(() => checkedOrigins(['https://app.example.com', odd])).toThrow(`"${odd}" is no origin`)
})
