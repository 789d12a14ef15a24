// The page of `--render`: mounts what we publish, one case at a time, and opens all that opens.
import { createStaticStore } from '@response-stream/client'
import { foldResponse } from '@response-stream/protocol'
import { StreamProvider } from '@response-stream/react'
import { Markdown, preloadViews, Response } from '@response-stream/ui'
import '@response-stream/ui/styles.css'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { inspect } from './renderInspect.ts'
import type { RenderCase } from './renderCase.ts'

const roots = new WeakMap<Element, Root>()

/** Shows a case and resolves once it stands. */
async function renderCase(host: Element, { surface, payload }: RenderCase): Promise<void> {
  // What comes late may hide dangers too.
  await preloadViews()
  const root = roots.get(host) ?? createRoot(host)
  roots.set(host, root)
  if (surface === 'markdown-stream') {
    const characters = Array.from(String(payload))
    for (let end = 1; end <= characters.length; end += 1) {
      flushSync(() => root.render(<Markdown text={characters.slice(0, end).join('')} streaming />))
      await wait(0)
    }
  }
  flushSync(() => root.render(elementOf(surface, payload)))
  await openAll(host)
}

function elementOf(surface: string, payload: unknown): ReactElement {
  if (surface.startsWith('markdown')) return <Markdown text={String(payload)} />
  const store = createStaticStore(foldResponse(responseOf(surface, payload)))
  return (
    <StreamProvider key={surface} store={store}>
      <Response />
    </StreamProvider>
  )
}

/** The stored response that brings a payload to its component. */
function responseOf(surface: string, payload: unknown): object {
  const head = { id: 'resp_1', object: 'response', status: 'completed' }
  if (surface === 'error') {
    const error = typeof payload === 'object' ? payload : { code: 'server_error', message: payload }
    return { ...head, status: 'failed', error, output: [messageOf(textOf('Half an answer'))] }
  }
  return { ...head, output: outputOf(surface, fieldsOf(payload), payload) }
}

type Fields = Readonly<Record<string, unknown>>

function outputOf(surface: string, fields: Fields, payload: unknown): readonly object[] {
  switch (surface) {
    case 'citation':
      return [messageOf(textOf(fields['text'], [fields['annotation']]))]
    case 'annotation-title':
      return [messageOf(textOf('See docs here', [{ ...source, title: payload }]))]
    case 'refusal':
      return [messageOf({ type: 'refusal', refusal: payload })]
    case 'reasoning':
      return [
        { type: 'reasoning', id: 'rs_1', summary: [{ type: 'summary_text', text: payload }] },
        { type: 'reasoning', id: 'rs_2', content: [{ type: 'reasoning_text', text: payload }] },
      ]
    case 'image':
      return [imageOf(fields)]
    case 'tool':
      return [
        { type: 'function_call', id: 'fc_1', status: 'completed', ...fields },
        {
          type: 'function_call_output',
          id: 'fco_1',
          call_id: fields['call_id'],
          output: fields['output'] ?? '',
        },
      ]
    default:
      return [messageOf(textOf(typeof payload === 'string' ? payload : JSON.stringify(payload)))]
  }
}

const source = { type: 'url_citation', start_index: 4, end_index: 8, url: 'https://example.com/' }

function messageOf(part: object): object {
  return { type: 'message', id: 'msg_1', role: 'assistant', status: 'completed', content: [part] }
}

function textOf(text: unknown, annotations: readonly unknown[] = []): object {
  return { type: 'output_text', text, annotations }
}

function imageOf({ b64, ...fields }: Fields): object {
  return { type: 'image_generation_call', id: 'ig_1', status: 'completed', ...fields, result: b64 }
}

function fieldsOf(payload: unknown): Fields {
  return typeof payload === 'object' && payload !== null ? { ...payload } : {}
}

/** What stands behind a click, a look or a key may hide the same dangers. */
async function openAll(host: Element): Promise<void> {
  for (const button of host.querySelectorAll<HTMLElement>('button[aria-expanded="false"]')) {
    button.click()
  }
  await wait(0)
  for (const chip of host.querySelectorAll<HTMLElement>('[data-part="citation"]')) {
    chip.focus()
    await wait(20)
  }
  await wait(20)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

declare global {
  interface Window {
    renderCase: typeof renderCase
    inspectCase: typeof inspect
    violations: string[]
  }
}

window.violations = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  window.violations.push(`${violatedDirective} ${blockedURI}`),
)
window.renderCase = renderCase
window.inspectCase = inspect
