import { expect, it } from 'vitest'
import { costOf } from './costOf.ts'

const usage = {
  input_tokens: 1_000_000,
  input_tokens_details: { cached_tokens: 400_000 },
  output_tokens: 100_000,
  total_tokens: 1_100_000,
}
const prices = { 'gpt-5': { input: 1, cachedInput: 0.1, output: 10 } }

it('counts input, cached input and output by their own prices', () => {
  expect(costOf(usage, 'gpt-5', prices)).toBeCloseTo(0.6 + 0.04 + 1)
  expect(costOf(usage, 'm', { m: { input: 1, output: 10 } })).toBeCloseTo(2)
})

it('takes the price of a model for its dated versions, and of no other', () => {
  expect(costOf(usage, 'gpt-5-2025-08-07', prices)).toBeCloseTo(1.64)
  expect(costOf(usage, 'gpt-5-mini', prices)).toBeNull()
  expect(costOf(usage, 'constructor', prices)).toBeNull()
})
