import { foldResponse, outputText } from '@response-stream/protocol'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useCancelResponse } from './useCancelResponse.ts'
import { useDeleteResponse } from './useDeleteResponse.ts'
import { useInputItems } from './useInputItems.ts'
import { useModels } from './useModels.ts'
import { useResponseStream } from './useResponseStream.ts'
import { useStoredResponse } from './useStoredResponse.ts'
import { useItem, useItemOrder, useStream } from './useStream.ts'

const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.reject(new Error('Nobody asks here.')))
const content = [{ type: 'output_text', text: 'Hello', annotations: [] }]
const output = [{ type: 'message', role: 'assistant', status: 'completed', content }]
const state = foldResponse({ id: 'resp_1', status: 'completed', output })

const hooks: readonly (readonly [string, () => unknown])[] = [
  ['useResponseStream', () => useResponseStream({ fetch }).phase],
  ['useStream', () => useStream(outputText)],
  ['useItemOrder', () => useItemOrder().join()],
  ['useItem', () => useItem(0)?.item.type],
  ['useStoredResponse', () => useStoredResponse('resp_1', { fetch }).status],
  ['useInputItems', () => useInputItems('resp_1', { fetch }).status],
  ['useModels', () => useModels({ fetch }).status],
  ['useDeleteResponse', () => useDeleteResponse({ fetch }).status],
  ['useCancelResponse', () => useCancelResponse({ fetch }).status],
]

it.each(hooks)('%s draws where there is no window, and asks nobody', (_, use) => {
  expect(typeof window).toBe('undefined')
  function Part(): ReactNode {
    return String(use())
  }
  const part = createElement(StreamProvider, { state }, createElement(Part))
  const page = createElement(QueryClientProvider, { client: new QueryClient() }, part)
  expect(renderToString(page)).toMatch(/^(idle|pending|Hello|0|message)$/)
  expect(fetch).not.toHaveBeenCalled()
})
