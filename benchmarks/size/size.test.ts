import { expect, it } from 'vitest'
import { budgets } from './budgets.ts'
import { weigh } from './weigh.ts'

for (const budget of budgets) {
  const { name, limit } = budget
  it(`${name}: at most ${limit} bytes, minified and gzipped`, { timeout: 60_000 }, async () => {
    const { bytes } = await weigh(budget)
    expect(bytes).toBeLessThanOrEqual(limit)
    expect(bytes, 'the limit is far above what it weighs').toBeGreaterThan(limit * 0.9)
  })
}
