import { foldResponse, outputText } from '@response-stream/protocol'
import { createElement, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { StreamProvider } from './StreamProvider.tsx'
import { useResponseStream } from './useResponseStream.ts'
import { useItem, useItemOrder, useStream } from './useStream.ts'

const content = [{ type: 'output_text', text: 'Hello', annotations: [] }]
const output = [{ type: 'message', role: 'assistant', status: 'completed', content }]
const state = foldResponse({ id: 'resp_1', status: 'completed', output })

describe('without a provider', () => {
  it.each([
    ['useStream', () => useStream(outputText)],
    ['useItemOrder', () => useItemOrder()],
    ['useItem', () => useItem(0)],
  ])('%s says what is missing', (name, use) => {
    function Part(): ReactNode {
      use()
      return null
    }
    expect(() => renderToString(createElement(Part))).toThrow(
      `${name} needs a StreamProvider above it. Wrap the part that shows the response`,
    )
  })
})

describe('on a server', () => {
  it('draws a state', () => {
    const page = createElement(StreamProvider, { state }, createElement(Whole))
    expect(renderToString(page)).toBe('Hello, 1 item, message')
  })

  it('draws a stream that is yet to be asked for', () => {
    expect(renderToString(createElement(Asking))).toBe('idle')
  })
})

function Whole(): ReactNode {
  const order = useItemOrder()
  return `${useStream(outputText)}, ${order.length} item, ${useItem(0)?.item.type}`
}

function Asking(): ReactNode {
  return useResponseStream().phase
}
