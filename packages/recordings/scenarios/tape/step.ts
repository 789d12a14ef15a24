import type { Tape } from './tape.ts'

/** One thing the model or the server does. */
export type Step = (tape: Tape) => void
