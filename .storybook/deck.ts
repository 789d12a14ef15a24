import { addons } from 'storybook/preview-api'
import { openSession, playOn, recordedTimes, signOf, stepTo } from './player.ts'
import type { Session } from './player.ts'
import { channelNames } from './transport.ts'
import type { TransportCommand } from './transport.ts'

/** Plays one recording at a time and does what the bar says. To go back is to begin anew, in a store of its own. */
export type Deck = {
  readonly getSession: () => Session
  /** Goes to an event and stays there. */
  readonly seek: (to: number) => void
  /** Begins to play; returns what ends it. `changed` is told when another session takes the place. */
  readonly run: (changed: () => void) => () => void
}

type State = {
  changed: () => void
  session: Session
  times: readonly number[]
  playing: boolean
  pause: () => void
}

/** A deck with a first session in it. */
export function createDeck(name: string, first: Session): Deck {
  const state: State = { session: first, times: [], playing: false, pause: rest, changed: rest }
  const seek = (position: number): Session => {
    if (stepTo(state.session, position)) return state.session
    end(state.session)
    state.session = openSession(name, { pace: 'stepped' })
    stepTo(state.session, position)
    begin(state.session)
    state.changed()
    return state.session
  }
  const obey = (command: TransportCommand): void => {
    const { position } = state.session.fetch
    state.pause()
    state.playing = command.do === 'play'
    if (command.do !== 'play') return void seek(command.do === 'seek' ? command.to : position)
    const from = position >= state.times.length ? 0 : position
    state.pause = playOn(seek(from), state.times, command.speed)
  }
  return {
    getSession: () => state.session,
    seek: (to) => obey({ do: 'seek', to }),
    run: (changed) => {
      state.changed = changed
      return run(name, state, obey)
    },
  }
}

function run(name: string, state: State, obey: (command: TransportCommand) => void): () => void {
  const channel = addons.getChannel()
  void recordedTimes(name).then((times) => Object.assign(state, { times }))
  const tell = (): void => {
    channel.emit(channelNames.sign, signOf(state.session, state.times.length, state.playing))
  }
  const timer = setInterval(tell, 100)
  channel.on(channelNames.command, obey)
  begin(state.session)
  return () => {
    clearInterval(timer)
    channel.off(channelNames.command, obey)
    state.pause()
    end(state.session)
  }
}

function begin({ store }: Session): void {
  void store.getState().send({ model: 'recorded', input: '' })
}

function end({ store }: Session): void {
  store.getState().stop()
}

function rest(): void {}
