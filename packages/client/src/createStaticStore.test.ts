import { foldResponse, outputText } from '@response-stream/protocol'
import { expect, it } from 'vitest'
import { createStaticStore } from './createStaticStore.ts'

it('shows a state, from the first read on, and never another', async () => {
  const content = [{ type: 'output_text', text: 'Hello', annotations: [] }]
  const output = [{ type: 'message', role: 'assistant', status: 'completed', content }]
  const store = createStaticStore(foldResponse({ id: 'resp_1', status: 'completed', output }))
  const before = store.getState()
  await before.send({ input: 'Hi' })
  before.stop()
  before.reset()
  expect(store.getState()).toBe(before)
  expect(store.getInitialState()).toBe(before)
  expect(outputText(before)).toBe('Hello')
})
