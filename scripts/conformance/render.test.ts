import { expect, it } from 'vitest'
import { runRender, tellRender } from './render.ts'
import { corpus } from './shared.ts'

const file = corpus('render-cases.json')
if (!file) console.log('The corpora are not beside the project: no hostile texts to draw.')

it.skipIf(!file)('draws hostile texts without harm', { timeout: 120_000 }, async () => {
  const verdicts = await runRender(file ?? '')
  expect(tellRender(verdicts)).toEqual([`passed ${verdicts.length} of ${verdicts.length}`])
  expect(verdicts.length).toBeGreaterThan(0)
  const slow = verdicts.filter(({ ms }) => ms > 5_000)
  expect(slow).toEqual([])
})
