import { createStaticStore, createStreamStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { replay } from '@response-stream/recordings'
import type { Replay } from '@response-stream/recordings'
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { preloadViews } from '../faces.ts'
import { describeRecording } from '../part/describeRecording.tsx'
import { Response } from '../Response/Response.tsx'
import '../styles/index.css'

const frame = () => {
  const found = document.querySelector("[data-part='image-frame']")
  if (found === null) throw new Error('The frame is not there')
  return found.getBoundingClientRect()
}
const pictures = () => [
  ...document.querySelectorAll<HTMLImageElement>("[data-part='image-picture']:not([hidden])"),
]

const isGone = (address = 'blob:') =>
  fetch(address).then(
    () => false,
    () => true,
  )

describeRecording('image-previews', (show) => {
  it('has its final shape before any picture, and keeps it to the end', async () => {
    const { played } = await show(<Response />, { pace: 'stepped' })
    played.step(5)
    await screen.findByText('Creating image', { selector: '[data-shimmer]' })
    const { width, height, top } = frame()
    expect(width / height).toBeCloseTo(768 / 512, 2)
    for (const preview of ['Preview 1 of 3', 'Preview 2 of 3', 'Preview 3 of 3']) {
      played.step()
      await screen.findByText(preview)
      expect(frame()).toMatchObject({ width, height, top })
    }
    played.play()
    await screen.findByRole('button', { name: 'Download' })
    expect(frame()).toMatchObject({ width, height, top })
  })

  it('shows a picture only once it is decoded, with its description', async () => {
    await show(<Response />)
    const image = await screen.findByRole<HTMLImageElement>('img')
    expect(image.complete).toBe(true)
    expect(image.alt).not.toBe('')
    expect(image.src).toMatch(/^blob:/)
  })

  it('lets go of every picture that is not seen any more', async () => {
    const { played, unmount } = await show(<Response />, { pace: 'stepped' })
    played.step(6)
    await screen.findByText('Preview 1 of 3')
    const first = pictures().map(({ src }) => src)
    played.play()
    await screen.findByRole('button', { name: 'Download' })
    await expect
      .poll(() => first.includes(pictures().at(-1)?.src ?? ''), { timeout: 3000 })
      .toBe(false)
    await expect.poll(() => pictures().length, { timeout: 3000 }).toBe(1)
    await expect.poll(() => isGone(first[0])).toBe(true)
    const last = pictures()[0]?.src ?? ''
    expect(await isGone(last)).toBe(false)
    unmount()
    await expect.poll(() => isGone(last)).toBe(true)
  })

  it('lets go of no address that is still asked for, however soon the next picture comes', async () => {
    const early: string[] = []
    const loading = new Set<string>()
    const load = HTMLImageElement.prototype.decode
    const decode = vi
      .spyOn(HTMLImageElement.prototype, 'decode')
      .mockImplementation(async function slowly(this: HTMLImageElement) {
        const { src } = this
        loading.add(src)
        await new Promise((resume) => setTimeout(resume, 50))
        await load.call(this).finally(() => loading.delete(src))
      })
    const free = URL.revokeObjectURL.bind(URL)
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
      if (loading.has(url)) early.push(url)
      free(url)
    })
    const { unmount } = await show(
      <StrictMode>
        <Response />
      </StrictMode>,
    )
    unmount()
    await expect.poll(() => loading.size).toBe(0)
    expect(revoke).toHaveBeenCalled()
    expect(early).toEqual([])
    decode.mockRestore()
    revoke.mockRestore()
  })

  it('opens large in a dialog that Escape closes, and gives the focus back', async () => {
    await show(<Response />)
    const open = await screen.findByRole('button', { name: 'Open image' })
    open.focus()
    await userEvent.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.contains(document.activeElement)).toBe(true)
    for (let stop = 0; stop < 3; stop += 1) await userEvent.keyboard('{Tab}')
    expect(document.activeElement).not.toBe(open)
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
    expect(open).toHaveFocus()
  })

  it('says at which preview it was stopped', async () => {
    const { store } = await show(<Response />, { stopAt: 7 })
    await screen.findByText('Preview 2 of 3')
    store.getState().stop()
    expect(await screen.findByText('Stopped at preview 2')).toBeVisible()
  })
})

afterEach(cleanup)

function showStored(item: Record<string, unknown>): void {
  const output = [{ type: 'image_generation_call', id: 'ig_1', ...item }]
  const state = foldResponse({ id: 'resp_1', object: 'response', status: 'completed', output })
  render(
    <StreamProvider store={createStaticStore(state)}>
      <Response />
    </StreamProvider>,
  )
}

/** The recording as a server would send it that says no size. */
function withoutSizes(played: Replay): typeof fetch {
  return async (...request) => {
    const answer = await played(...request)
    const unsaid = new TransformStream<string, string>({
      transform: (text, out) => out.enqueue(text.replaceAll(/"size":"\d+x\d+"/g, '"size":"auto"')),
    })
    const body = answer.body?.pipeThrough(new TextDecoderStream()).pipeThrough(unsaid)
    return new globalThis.Response(body?.pipeThrough(new TextEncoderStream()) ?? null, answer)
  }
}

it('only grows where nobody says a size, once, and ends in the shape of the picture', async () => {
  await preloadViews()
  const played = replay('image-previews', { pace: 'stepped' })
  const store = createStreamStore({ fetch: withoutSizes(played) })
  render(
    <StreamProvider store={store}>
      <Response />
    </StreamProvider>,
  )
  void store.getState().send({ model: 'recorded', input: '' })
  played.step(5)
  await screen.findByText('Creating image', { selector: '[data-shimmer]' })
  const first = frame()
  expect(first.width / first.height).toBeCloseTo(16 / 9, 2)
  played.step()
  await screen.findByText('Preview 1 of 3')
  const { width, height } = frame()
  expect([width, width / height]).toEqual([first.width, expect.closeTo(768 / 512, 2)])
  played.play()
  await screen.findByRole('button', { name: 'Download' })
  expect(frame()).toMatchObject({ width, height })
})

it('has the shape of its picture before that is decoded, where nobody says a size', async () => {
  await preloadViews()
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 400 })
  const decode = vi
    .spyOn(HTMLImageElement.prototype, 'decode')
    .mockReturnValue(new Promise(() => undefined))
  showStored({ status: 'completed', result: canvas.toDataURL().split(',')[1] })
  expect(frame().width / frame().height).toBeCloseTo(1.6, 2)
  expect(pictures()).toEqual([])
  decode.mockRestore()
})

it('folds to a row when it failed without a picture', () => {
  showStored({ status: 'failed', result: null, error: { message: 'The prompt was refused.' } })
  expect(screen.getByText('Image failed')).toBeVisible()
  expect(screen.getByText('The prompt was refused.')).toBeVisible()
  expect(document.querySelector("[data-part='image-frame']")).toBeNull()
})

it('shows no bytes that are no picture', async () => {
  const svg = btoa('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  showStored({ status: 'completed', result: svg, output_format: 'png' })
  expect(await screen.findByText('The image could not be read')).toBeVisible()
  expect(screen.queryByRole('img')).toBeNull()
})
