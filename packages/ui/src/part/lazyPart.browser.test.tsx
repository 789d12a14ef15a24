import { createStaticStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { cleanup, render, screen } from '@testing-library/react'
import { StrictMode } from 'react'
import type { ComponentType, ReactElement } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { userEvent } from 'vitest/browser'
import { afterEach, expect, it, vi } from 'vitest'
import { lazyView } from '../Response/lazyView.ts'
import { Response } from '../Response/Response.tsx'
import type { View } from '../Response/view.ts'
import { lazyPart } from './lazyPart.tsx'

afterEach(cleanup)

type Words = { words: string }
const Plain = ({ words }: Words): ReactElement => <i>{words}</i>
const Rich = ({ words }: Words): ReactElement => <b>{words}</b>

it('stands in plain until its code is there, and afterwards never again', async () => {
  const load = vi.fn<() => Promise<{ Rich: ComponentType<Words> }>>(async () => ({ Rich }))
  const Part = lazyPart(load, 'Rich', Plain)
  render(
    <StrictMode>
      <Part words="one" />
    </StrictMode>,
  )
  expect(screen.getByText('one').tagName).toBe('I')
  await expect.poll(() => screen.getByText('one').tagName).toBe('B')
  render(<Part words="two" />)
  expect(screen.getByText('two').tagName).toBe('B')
  expect(load).toHaveBeenCalledOnce()
})

it('draws at once what was preloaded', async () => {
  const Part = lazyPart(async () => ({ Rich }), 'Rich', Plain)
  await Part.preload()
  render(<Part words="one" />)
  expect(screen.getByText('one').tagName).toBe('B')
})

it('is plain on a server, and hydrates from there whatever is loaded by then', async () => {
  const told = vi.spyOn(console, 'error')
  const Part = lazyPart(async () => ({ Rich }), 'Rich', Plain)
  await Part.preload()
  const host = document.createElement('div')
  host.innerHTML = renderToString(<Part words="one" />)
  expect(host.innerHTML).toBe('<i>one</i>')
  const root = hydrateRoot(host, <Part words="one" />)
  await expect.poll(() => host.innerHTML).toBe('<b>one</b>')
  expect(told).not.toHaveBeenCalled()
  root.unmount()
  told.mockRestore()
})

it('stays plain where its code cannot be had, and the next that is drawn asks again', async () => {
  let online = false
  const Part = lazyPart(
    async () => {
      if (!online) throw new Error('offline')
      return { Rich }
    },
    'Rich',
    Plain,
  )
  render(<Part words="one" />)
  await expect(Part.preload()).rejects.toThrow('Check the connection')
  expect(screen.getByText('one').tagName).toBe('I')
  online = true
  render(<Part words="two" />)
  await expect.poll(() => screen.getByText('one').tagName).toBe('B')
})

it('asks a browser that remembers what did not come by another address', async () => {
  const there = 'data:text/javascript,export const Rich = () => "It came."'
  const fetch = vi.fn<() => Promise<{ Rich: ComponentType<Words> }>>(() =>
    Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${there}`)),
  )
  const Part = lazyPart(fetch, 'Rich', Plain)
  render(<Part words="one" />)
  expect(await screen.findByText('It came.')).toBeVisible()
})

it('stays plain where a bundler has renamed what the file exports', async () => {
  const joined = 'data:text/javascript,export const t = 1'
  const Part = lazyPart<Words, 'Rich'>(
    () => Promise.reject(new TypeError(`error loading dynamically imported module: ${joined}`)),
    'Rich',
    Plain,
  )
  render(<Part words="one" />)
  await expect(Part.preload()).rejects.toThrow('Check the connection')
  expect(screen.getByText('one').tagName).toBe('I')
})

const output = [
  { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search' } },
]
const stored = foldResponse({ id: 'resp_1', object: 'response', status: 'completed', output })

function show(view: View<'web_search_call'>): void {
  render(
    <StreamProvider store={createStaticStore(stored)}>
      <Response views={{ web_search_call: view }} />
    </StreamProvider>,
  )
}

it('keeps the row of an item while its view is fetched', async () => {
  const come = Promise.withResolvers<{ Found: View<'web_search_call'> }>()
  show(lazyView(() => come.promise, 'Found'))
  expect(screen.getByText('Searched the web')).toBeVisible()
  come.resolve({ Found: () => <p>The view</p> })
  expect(await screen.findByText('The view')).toBeVisible()
})

it('shows an item raw when its view cannot be fetched, and tries again when asked', async () => {
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let online = false
  const Found: View<'web_search_call'> = ({ item }) => <p>{`The view of ${item.id}`}</p>
  show(
    lazyView(async () => {
      if (!online) throw new Error('offline')
      return { Found }
    }, 'Found'),
  )
  expect(await screen.findByText('This item could not be shown')).toBeVisible()
  online = true
  await userEvent.click(screen.getByRole('button', { name: 'Retry' }))
  expect(await screen.findByText('The view of ws_1')).toBeVisible()
  silenced.mockRestore()
})
