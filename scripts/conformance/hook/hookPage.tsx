// The page of `--streams … --through hook`: runs one case at a time through the hook, in strict mode, and through the fold.
import { outputText } from '@response-stream/protocol'
import type { StreamStore } from '@response-stream/client'
import { StreamProvider, useResponseStream, useStream } from '@response-stream/react'
import { StrictMode, useEffect, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { askStore } from '../cases/askStore.ts'
import { caseFetch, type Sending } from '../cases/caseFetch.ts'
import { checkOutcome } from '../cases/checkOutcome.ts'
import { foldEveryWay, lengthOf, maxBytewise, untilCheckpoint } from '../cases/foldCase.ts'
import { readerOf, type Reader } from '../cases/readerOf.ts'
import type { StreamCase } from '../cases/streamCase.ts'
import type { CaseOutcome } from '../caseOutcome.ts'
import { isAnswer } from '../cases/isAnswer.ts'
import { countingFetch } from './countingFetch.ts'
import { differences } from './differences.ts'

/** A case, and where a server sends it; without an address the page stands in for one. */
export type Task = { one: StreamCase; url?: string | undefined }

/** The first thing that does not come of a case as it is to; null when all does. */
async function runCase({ one, url }: Task): Promise<string | null> {
  const [as, fold] = await outcomes(one, url)
  const wrong = told(as, one)
  if (wrong) return `as given: ${wrong}`
  const differing = fold ? differences(as.outcome, fold) : []
  if (differing.length > 0) return `not as through the fold: ${differing.join('; ')}`
  if (url !== undefined) return null

  const beginning = untilCheckpoint(one)
  const early = beginning && told(await throughHook(beginning), beginning)
  if (early) return `at the checkpoint: ${early}`
  if (one.transport || lengthOf(one) > maxBytewise) return null
  const late = told(await throughHook(one, { bytewise: true }), one)
  return late ? `byte by byte: ${late}` : null
}

type Shown = { outcome: CaseOutcome; onPage: readonly string[] }

async function outcomes(
  one: StreamCase,
  url: string | undefined,
): Promise<readonly [Shown, CaseOutcome | null]> {
  const shown = await throughHook(one, {}, url)
  const folds = isAnswer(one) ? [] : await foldEveryWay(one)
  return [shown, folds[0]?.[1] ?? null]
}

function told({ outcome, onPage }: Shown, { expect }: StreamCase): string {
  return [...checkOutcome(expect, outcome).bad, ...onPage].join('; ')
}

async function throughHook(one: StreamCase, sending: Sending = {}, url?: string): Promise<Shown> {
  const host = document.createElement('div')
  // A text of ten million letters takes a minute to lay out, and is not what is looked at.
  host.hidden = true
  document.body.replaceChildren(host)
  const root = createRoot(host)
  const { promise, resolve } = Promise.withResolvers<StreamStore>()
  const { promise: allRead, resolve: onAllRead } = Promise.withResolvers<void>()
  const fetch = url ? countingFetch(one, onAllRead) : caseFetch(one, { ...sending, onAllRead })
  flushSync(() =>
    root.render(
      <StrictMode>
        <Hook url={url ?? '/v1/responses'} fetch={fetch} decode={readerOf(one)} onStore={resolve} />
      </StrictMode>,
    ),
  )
  const store = await promise
  const outcome = await askStore(store, one, allRead)
  const onPage = one.end === 'stall' ? [] : await unlikePage(host, store)
  root.unmount()
  return { outcome, onPage }
}

type HookProps = {
  url: string
  fetch: typeof fetch
  decode: Reader
  onStore: (store: StreamStore) => void
}

function Hook({ url, fetch, decode, onStore }: HookProps): ReactNode {
  const { store, phase, error } = useResponseStream({ url, fetch, decode, maxRetries: 0 })
  useEffect(() => onStore(store), [store, onStore])
  return (
    <StreamProvider store={store}>
      <output>{phase}</output>
      <b>{error?.message}</b>
      <Text />
    </StreamProvider>
  )
}

function Text(): ReactNode {
  return <p>{useStream(outputText)}</p>
}

/** What stands on the page otherwise than in the store, once React has drawn. */
async function unlikePage(host: Element, store: StreamStore): Promise<readonly string[]> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  const state = store.getState()
  const wanted = { output: state.phase, b: state.error?.message ?? '', p: outputText(state) }
  return Object.entries(wanted).flatMap(([name, text]) => {
    const drawn = host.querySelector(name)?.textContent ?? ''
    return drawn === text ? [] : [`the page says ${drawn.slice(0, 80)}, not ${text.slice(0, 80)}`]
  })
}

declare global {
  interface Window {
    runCase: typeof runCase
  }
}

window.runCase = runCase
