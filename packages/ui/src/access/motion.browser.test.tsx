import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { catalog, replay } from '@response-stream/recordings'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import '../styles/index.css'
import { Response } from '../Response/Response.tsx'

afterEach(cleanup)

/** The browser of all tests is told so; here it is what is tried. */
beforeAll(async () => {
  const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }]
  await cdp().send('Emulation.setEmulatedMedia', { features })
})

const longest = 120

it.each(catalog.map(({ name }) => name))(
  'moves nothing in %s for a reader who wants it so',
  async (name) => {
    const played = replay(name, { pace: 'stepped' })
    const store = createStreamStore({ fetch: played })
    render(
      <StreamProvider store={store}>
        <Response />
      </StreamProvider>,
    )
    void store.getState().send({ model: 'recorded', input: '' })
    for (const events of [3, 30, 100_000]) {
      played.step(events)
      await new Promise((done) => setTimeout(done, 60))
      expect(moving()).toEqual([])
    }
    for (const button of document.querySelectorAll<HTMLElement>('button[aria-expanded]'))
      button.click()
    await new Promise((done) => setTimeout(done, 30))
    expect(moving()).toEqual([])
  },
)

/** What runs longer than a fade, or would at the next change. */
function moving(): readonly string[] {
  const running = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > longest)
    .map(({ effect }) => (effect instanceof KeyframeEffect ? nameOf(effect.target) : 'some'))
  const would = [...document.querySelectorAll('[data-part], [data-part] *')].filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element)
    return animationName !== 'none' || parseFloat(transitionDuration) * 1000 > longest
  })
  return [...new Set([...running, ...would.map(nameOf)])]
}

function nameOf(element: Element | null): string {
  return element?.getAttribute('data-part') ?? element?.tagName ?? ''
}
