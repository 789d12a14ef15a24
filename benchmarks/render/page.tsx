// The page of `npm run bench -- render`: one answer that grows, run by run.
import { createStreamStore } from '@response-stream/client'
import '@response-stream/ui/styles.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Candidate } from './candidates.tsx'
import { createFeed } from './feed.ts'
import { prepareBlocks } from './preparedBlocks.ts'
import { oldRenders, Sheet } from './Sheet.tsx'
import { readKeys, watchKeys } from './watchKeys.ts'

/** One run. */
export interface RunOptions {
  readonly name: Candidate
  /** What comes, in so many deltas. */
  readonly text: string
  readonly deltas: number
  /** Deltas in a second; all at once when null. */
  readonly perSecond: number | null
  /** What stands in the answer before anything is measured. */
  readonly before: string
  /** Finished answers above, each with this text. */
  readonly turns: number
  readonly turnText: string
}

/** What the page saw of a run. */
export interface RunResult {
  /** Milliseconds of each task that took longer than 50. */
  readonly longTasks: readonly number[]
  readonly oldRenders: number
}

/** A run that stands ready. */
interface Run {
  play(): Promise<RunResult>
  clear(): void
}

let run: Run | undefined

/** Puts all on the page, and waits until it stands still. */
async function prepare(options: RunOptions): Promise<void> {
  const { before, text, deltas, perSecond } = options
  const pieces = cutText(text, deltas)
  const feed = createFeed(before, pieces)
  const store = createStreamStore({ fetch: feed.fetch })
  const prepared = prepareBlocks(endsOf(before, pieces), before + text)
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  const root = createRoot(host)
  flushSync(() => root.render(<Sheet {...options} store={store} prepared={prepared} />))
  const ended = store.getState().send({ input: 'Hello' })
  feed.open()
  await settle(before.length + options.turns === 0 ? 100 : 1_000)
  run = {
    async play() {
      const renders = oldRenders()
      const longTasks = watchLongTasks()
      await feed.play(perSecond)
      await ended
      // What was put off until later is a part of it.
      await settle(300)
      if (store.getState().phase !== 'completed') throw new Error('The answer did not come.')
      return { longTasks: longTasks(), oldRenders: oldRenders() - renders }
    },
    clear: () => root.unmount(),
  }
}

/** Plays what was prepared. */
function play(): Promise<RunResult> {
  if (run === undefined) throw new Error('Nothing was prepared.')
  return run.play()
}

/** Takes it from the page again. */
function clear(): void {
  run?.clear()
}

function cutText(text: string, deltas: number): readonly string[] {
  const step = Math.ceil(text.length / deltas)
  return Array.from({ length: deltas }, (_, i) => text.slice(i * step, (i + 1) * step)).filter(
    (piece) => piece !== '',
  )
}

function endsOf(before: string, pieces: readonly string[]): readonly number[] {
  let end = before.length
  return pieces.map((piece) => (end += piece.length))
}

function watchLongTasks(): () => readonly number[] {
  const found: number[] = []
  const keep = (list: PerformanceEntryList): void => {
    found.push(...list.map(({ duration }) => Math.round(duration)))
  }
  const watching = new PerformanceObserver((list) => keep(list.getEntries()))
  watching.observe({ type: 'longtask' })
  return () => {
    keep(watching.takeRecords())
    watching.disconnect()
    return found
  }
}

function settle(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

declare global {
  interface Window {
    bench: {
      prepare: typeof prepare
      play: typeof play
      clear: typeof clear
      watchKeys: typeof watchKeys
      readKeys: typeof readKeys
    }
  }
}

window.bench = { prepare, play, clear, watchKeys, readKeys }
