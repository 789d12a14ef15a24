import { Refusal } from './refusal.ts'

/** What one user may take. */
export type UserLimits = {
  /** Most answers that run at the same time. */
  readonly runningOfUser: number
  /** Most requests in a minute. */
  readonly minutelyOfUser: number
}

/** The limits of a user where none are given. */
export const usualUserLimits: UserLimits = { runningOfUser: 4, minutelyOfUser: 60 }

/** Who asks how much. */
export type Turns = {
  /**
   * Takes a turn for a user. Returns how to give it back.
   *
   * @param runs Does an answer run until then? A short question counts for its minute only.
   * @throws Refusal 429
   */
  take(user: string, runs?: boolean): () => void
}

/** Counts turns in this process. Several processes need a place that they share. */
export function createTurns({ runningOfUser, minutelyOfUser }: UserLimits, now = Date.now): Turns {
  const users = new Map<string, { running: number; asked: number[] }>()

  /** Who has not asked for a minute is forgotten: the map grows with the users of a minute. */
  function forget(since: number): void {
    for (const [user, { running, asked }] of users) {
      if (running === 0 && (asked.at(-1) ?? 0) <= since) users.delete(user)
    }
  }
  return {
    take(user, runs = true) {
      const at = now()
      forget(at - 60_000)
      const one = users.get(user) ?? { running: 0, asked: [] }
      users.set(user, one)
      one.asked = one.asked.filter((when) => when > at - 60_000)
      if (runs && one.running >= runningOfUser) throw tooMany('answers run already', 2)
      const [first = at] = one.asked
      if (one.asked.length >= minutelyOfUser) {
        throw tooMany('requests came in this minute', Math.ceil((first + 60_000 - at) / 1000))
      }
      one.asked.push(at)
      let given = !runs
      if (runs) one.running += 1
      return () => {
        if (!given) one.running -= 1
        given = true
      }
    },
  }
}

function tooMany(what: string, seconds: number): Refusal {
  const message = `Too many ${what}. Wait a moment.`
  return new Refusal(429, 'too_many_requests', message, { 'retry-after': String(seconds) })
}
