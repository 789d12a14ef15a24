import { useMemo } from 'react'
import type { Ref, RefCallback } from 'react'

/** Two refs as one: each is told of the element, and each is told when it leaves. */
export function attachRefs<T>(own: Ref<T>, given: Ref<T> | undefined): RefCallback<T> {
  return (element) => {
    const leaveOwn = attach(own, element)
    const leaveGiven = attach(given, element)
    return () => {
      leaveOwn()
      leaveGiven()
    }
  }
}

/** Two refs as one that stays the same as long as they do. */
export function useMergedRef<T>(own: Ref<T>, given: Ref<T> | undefined): RefCallback<T> {
  return useMemo(() => attachRefs(own, given), [own, given])
}

function attach<T>(ref: Ref<T> | undefined, element: T): () => void {
  if (ref === null || ref === undefined) return () => undefined
  if (typeof ref === 'function') {
    const leave = ref(element)
    return typeof leave === 'function' ? leave : () => ref(null)
  }
  Object.assign(ref, { current: element })
  return () => Object.assign(ref, { current: null })
}
