// The page of `npm run bench -- render`: draws a text again for each piece that comes, as an app would.
import { Markdown } from '@response-stream/ui'
import '@response-stream/ui/styles.css'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { Streamdown } from 'streamdown'

const plugins = [remarkGfm]

/** What draws a text so far. `limit` is the least that React can do: one text in one element. */
const candidates: Readonly<Record<string, (text: string) => ReactElement>> = {
  limit: (text) => <div>{text}</div>,
  ours: (text) => <Markdown text={text} streaming />,
  streamdown: (text) => <Streamdown>{text}</Streamdown>,
  'react-markdown': (text) => <ReactMarkdown remarkPlugins={plugins}>{text}</ReactMarkdown>,
}

/**
 * Milliseconds that a candidate takes to draw a text that comes in pieces, layout included, and what it puts off until
 * after it has drawn.
 */
async function drawGrowing(name: string, text: string, pieces: number): Promise<number> {
  const draw = candidates[name]
  if (draw === undefined) throw new Error(`There is no candidate "${name}".`)
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  const root = createRoot(host)
  const step = Math.ceil(text.length / pieces)
  const started = performance.now()
  for (let end = step; end < text.length + step; end += step) {
    flushSync(() => root.render(draw(text.slice(0, end))))
    // To ask for the height is to have it laid out.
    host.getBoundingClientRect()
    await nextTask()
  }
  const took = performance.now() - started
  root.unmount()
  return took
}

/** A message comes without the pause that a timer makes. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const end = (): void => {
      port1.close()
      resolve()
    }
    port1.addEventListener('message', end, { once: true })
    port1.start()
    port2.postMessage(null)
  })
}

declare global {
  interface Window {
    drawGrowing: typeof drawGrowing
  }
}

window.drawGrowing = drawGrowing
