import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** What a browser says of a file that did not come; by that name it never asks for it again. */
let words = ''

beforeEach(() => {
  vi.resetModules()
  vi.doMock('./createActions.ts', () => ({
    get createActions() {
      throw new TypeError(words)
    },
  }))
})
afterEach(() => {
  vi.doUnmock('./createActions.ts')
})

it.each(['Failed to fetch', 'error loading'])(
  'fetches by another name what a browser remembers as lost (%s)',
  async (start) => {
    words = `${start} dynamically imported module: data:text/javascript,export const createActions = 'here'`
    const { loadActions } = await import('./loadActions.ts')
    await expect(loadActions()).rejects.toThrow(words)
    expect(await loadActions()).toBe('here')
  },
)

it('does not take a file for the code that has it under another name', async () => {
  words = 'Failed to fetch dynamically imported module: data:text/javascript,export const a = 1'
  const { loadActions, loadedActions } = await import('./loadActions.ts')
  await expect(loadActions()).rejects.toThrow(words)
  await expect(loadActions()).rejects.toThrow(words)
  expect(loadedActions()).toBeUndefined()
})

it('asks by the same name where no other is known', async () => {
  words = 'Loading chunk 5 failed.'
  const { loadActions } = await import('./loadActions.ts')
  await expect(loadActions()).rejects.toThrow(words)
  vi.doUnmock('./createActions.ts')
  expect(await loadActions()).toBeTypeOf('function')
})
