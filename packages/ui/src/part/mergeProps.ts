import type { Ref } from 'react'
import { attachRefs } from './useMergedRef.ts'

type Props = Record<string, unknown>

/**
 * A part's own props under those of its user: class names join, styles and refs merge, handlers run one after the
 * other (the user's first; ours stays away when the user prevented the default), all else is the user's to replace.
 */
export function mergeProps(own: Props, given: Props): Props {
  const merged: Props = { ...own }
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) merged[name] = join(name, merged[name], value)
  }
  return merged
}

function join(name: string, own: unknown, given: unknown): unknown {
  if (own === undefined) return given
  if (name === 'className') return [own, given].join(' ')
  if (name === 'style') return { ...(own as object), ...(given as object) } // both are CSSProperties
  if (name === 'ref') return attachRefs(own as Ref<unknown>, given as Ref<unknown>) // both are refs
  if (/^on[A-Z]/.test(name) && typeof own === 'function' && typeof given === 'function') {
    return chain(given as Handler, own as Handler) // both were just seen to be functions
  }
  return given
}

type Handler = (event: { defaultPrevented?: boolean }) => void

function chain(first: Handler, second: Handler): Handler {
  return (event) => {
    first(event)
    if (event?.defaultPrevented !== true) second(event)
  }
}
