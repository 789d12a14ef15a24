import { vi, type Mock } from 'vitest'
import type { Incoming, Transport } from './incoming.ts'
import type { StreamStoreOptions } from './options.ts'
import { passTime, story, storeOf } from './scripted.test.kit.ts'

/** What a test does with a stream that it tells itself. */
export type Talk = ReturnType<typeof storeOf> & {
  resume: Mock<NonNullable<Transport['resume']>>
  ended: Promise<void>
  /** Sends a comment. */
  hum(): void
  /** Says so many more events. */
  say(count: number): Promise<void>
}

/** A stream that says what the test says when the test says it, over as many connections as are opened. */
export function talk(options: StreamStoreOptions = {}, head: object = {}): Talk {
  const { frames } = story(head)
  const connections: { say: (batch: Incoming[] | null) => void; hum: () => void }[] = []
  async function* open(context: Parameters<Transport['create']>[1]) {
    let next = Promise.withResolvers<Incoming[] | null>()
    const say = (batch: Incoming[] | null): void => next.resolve(batch)
    connections.push({ say, hum: () => context.onBytes?.() })
    // Deaf to its signal, as a transport may be.
    for (;;) {
      const batch = await next.promise
      next = Promise.withResolvers()
      if (!batch) return
      yield batch
    }
  }
  const resume = vi.fn<NonNullable<Transport['resume']>>((_id, _after, context) => open(context))
  const transport: Transport = { create: (_, context) => open(context), resume }
  const { store, shown } = storeOf({ transport, ...options })
  let said = 0
  return {
    store,
    shown,
    resume,
    ended: store.getState().send({}),
    hum: () => connections.at(-1)?.hum(),
    say: async (count) => {
      const batch = frames.slice(said, said + count)
      said += count
      // The frames of a story are events of the table.
      connections.at(-1)?.say(batch.map((event) => ({ kind: 'event', event }) as Incoming))
      await passTime(0)
    },
  }
}
