// The threats that a proxy has to stand up to, as tests over real HTTP: for this proxy, and for others of its kind.
import { describe } from 'vitest'
import { describeKey, describeTraces } from './key.ts'
import { describeBodies, describeLeaving, describeReaders, describeStreams } from './limits.ts'
import { describePages } from './pages.ts'
import { setupOf, type Start } from './place.ts'
import { describeTargets, describeWays } from './targets.ts'

/** Tries the threats on a proxy. */
export function describeThreats(name: string, start: Start): void {
  const setup = setupOf(start)
  describe(`${name} stands up to`, () => {
    describeKey(setup)
    describeTraces(setup)
    describeTargets(setup)
    describeWays(setup)
    describePages(setup)
    describeBodies(setup)
    describeLeaving(setup)
    describeStreams(setup)
    describeReaders(setup)
  })
}
