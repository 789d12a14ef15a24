import type { Recording } from '@response-stream/recordings'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { readAddress, writeAddress } from './address.ts'
import type { Pace } from './pace.ts'
import { questionFor } from './questions.ts'
import { askTurn, createTurn, previousId, type Source, type Turn } from './turn.ts'

/** What the page holds beside the answers themselves, and what can be done on it. */
export type PlaygroundState = {
  readonly turns: readonly Turn[]
  /** Who answers the next turn. */
  readonly kind: Source['kind']
  /** The recording that a link to this page repeats. */
  readonly recording: Recording | null
  readonly pace: Pace
  /** The model that the reader has chosen for live answers; null while the environment decides. */
  readonly model: string | null
  readonly detailsOpen: boolean
  /** The turn that the details are about; null for the last one. */
  readonly chosenTurn: number | null
  play: (recording: Recording) => void
  /** Asks the recordings, or the live server for an answer by this model. */
  ask: (text: string, model: string) => void
  again: (turn: Turn) => void
  stop: () => void
  clear: () => void
  set: (choice: Partial<Choice>) => void
}

type Choice = Pick<PlaygroundState, 'kind' | 'pace' | 'model' | 'detailsOpen' | 'chosenTurn'>

/** The state of one page. */
export type Playground = StoreApi<PlaygroundState>

const nothingYet = {
  turns: [],
  kind: 'recorded',
  recording: null,
  pace: 'recorded',
  model: null,
  detailsOpen: false,
  chosenTurn: null,
} as const

/** Makes the state of a page. It starts nothing. */
export function createPlayground(): Playground {
  let turnsMade = 0
  return createStore<PlaygroundState>()((set, get) => {
    const begin = (text: string, source: Source, recording: Recording | null) => {
      get().stop()
      const turn = createTurn(turnsMade++, text, source)
      set(({ turns }) => ({ turns: [...turns, turn], recording, chosenTurn: null }))
      askTurn(turn)
    }
    return {
      ...nothingYet,
      play(recording) {
        set({ kind: 'recorded' })
        const source = { kind: 'recorded', recording, pace: get().pace } as const
        begin(questionFor(recording), source, recording)
      },
      ask(text, model) {
        const { kind, pace, turns } = get()
        if (kind === 'live') begin(text, { kind, model, previousId: previousId(turns) }, null)
        else begin(text, { kind, recording: null, pace }, null)
      },
      again(turn) {
        get().stop()
        askTurn(turn)
      },
      stop() {
        for (const { store } of get().turns) store.getState().stop()
      },
      clear() {
        get().stop()
        set({ turns: [], recording: null, chosenTurn: null })
      },
      set,
    }
  })
}

/** Keeps the page and the hash of its address the same, both ways. A link that names a recording plays it. */
export function followAddress(playground: Playground): void {
  const arrive = () => {
    const { recording, pace } = readAddress(location.hash)
    playground.getState().set({ pace })
    if (recording) playground.getState().play(recording)
  }
  arrive()
  addEventListener('hashchange', arrive)
  playground.subscribe((state) => {
    const hash = writeAddress(state)
    if (hash !== location.hash) history.replaceState(null, '', hash || location.pathname)
  })
}
