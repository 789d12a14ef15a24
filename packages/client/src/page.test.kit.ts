import { vi } from 'vitest'
import { passTime } from './scripted.test.kit.ts'

/** Lets something happen to the page, after it has changed. */
export type Fire = (type: string, change?: object) => Promise<void>

/** A page as far as it is used: it can be seen or not, online or not. */
export function createPage(): Fire {
  const target = new EventTarget()
  const listeners = {
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
  }
  const page = Object.assign(listeners, { visibilityState: 'visible', onLine: true })
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    vi.stubGlobal(name, listeners[name])
  }
  vi.stubGlobal('navigator', page)
  vi.stubGlobal('document', page)
  return (type, change) => {
    Object.assign(page, change)
    target.dispatchEvent(new Event(type))
    return passTime(0)
  }
}
