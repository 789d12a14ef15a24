import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBatch, nextFrame, type Schedule } from './batch.ts'

/** Runs its task when the test says so. */
function manual(): { schedule: Schedule; run: () => void; calledOff: () => boolean } {
  let task: (() => void) | null = null
  let off = false
  return {
    schedule: (next) => {
      task = next
      return () => {
        off = true
        task = null
      }
    },
    run: () => task?.(),
    calledOff: () => off,
  }
}

describe('createBatch', () => {
  it('commits once for many reasons', () => {
    const commit = vi.fn<() => void>()
    const { schedule, run } = manual()
    const batch = createBatch(commit, schedule)
    for (let i = 0; i < 100; i++) batch.later()
    expect(commit).not.toHaveBeenCalled()
    run()
    expect(commit).toHaveBeenCalledTimes(1)
    batch.later()
    run()
    expect(commit).toHaveBeenCalledTimes(2)
  })

  it('commits now in place of the frame it asked for', () => {
    const commit = vi.fn<() => void>()
    const { schedule, run, calledOff } = manual()
    const batch = createBatch(commit, schedule)
    batch.later()
    batch.now()
    run()
    expect(commit).toHaveBeenCalledTimes(1)
    expect(calledOff()).toBe(true)
  })

  it('takes a schedule that runs its task before it returns', () => {
    const commit = vi.fn<() => void>()
    const batch = createBatch(commit, (task) => {
      task()
      return () => undefined
    })
    batch.later()
    batch.later()
    expect(commit).toHaveBeenCalledTimes(2)
  })
})

describe('nextFrame', () => {
  /** A document and a frame loop as far as they are used; Node has neither. */
  const page = {
    visibilityState: 'visible',
    listeners: new Set<() => void>(),
    frames: new Set<() => void>(),
  }
  const turn = (visibilityState: string) => {
    page.visibilityState = visibilityState
    for (const listener of page.listeners) listener()
  }

  beforeEach(() => {
    vi.useFakeTimers()
    Object.assign(page, { visibilityState: 'visible' })
    page.listeners.clear()
    page.frames.clear()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  function stubPage(): void {
    vi.stubGlobal('document', {
      get visibilityState() {
        return page.visibilityState
      },
      addEventListener: (_: string, listener: () => void) => page.listeners.add(listener),
      removeEventListener: (_: string, listener: () => void) => page.listeners.delete(listener),
    })
    vi.stubGlobal('requestAnimationFrame', (task: () => void) => {
      page.frames.add(task)
      return task
    })
    vi.stubGlobal('cancelAnimationFrame', (task: () => void) => page.frames.delete(task))
  }

  it('runs by a timer where there are no frames', () => {
    const task = vi.fn<() => void>()
    nextFrame(task)
    expect(task).not.toHaveBeenCalled()
    vi.advanceTimersByTime(17)
    expect(task).toHaveBeenCalledTimes(1)
  })

  it('runs once with the frame and leaves nothing behind', () => {
    stubPage()
    const task = vi.fn<() => void>()
    nextFrame(task)
    for (const frame of page.frames) frame()
    vi.runAllTimers()
    expect(task).toHaveBeenCalledTimes(1)
    expect(page.listeners.size + vi.getTimerCount()).toBe(0)
  })

  it('runs at once while the document is hidden', () => {
    stubPage()
    turn('hidden')
    const task = vi.fn<() => void>()
    nextFrame(task)
    expect(task).toHaveBeenCalledTimes(1)
  })

  it('runs when the document becomes hidden before its frame', () => {
    stubPage()
    const task = vi.fn<() => void>()
    nextFrame(task)
    turn('hidden')
    expect(task).toHaveBeenCalledTimes(1)
    expect(page.frames.size + page.listeners.size + vi.getTimerCount()).toBe(0)
  })

  it('runs without a frame when the frame loop is paused', () => {
    stubPage()
    const task = vi.fn<() => void>()
    nextFrame(task)
    vi.advanceTimersByTime(200)
    expect(task).toHaveBeenCalledTimes(1)
  })

  it('waits until the page is idle, where the page can tell', () => {
    stubPage()
    const idle = new Set<() => void>()
    const limits: unknown[] = []
    vi.stubGlobal('requestIdleCallback', (task: () => void, options: unknown) => {
      idle.add(task)
      limits.push(options)
      return task
    })
    vi.stubGlobal('cancelIdleCallback', (task: () => void) => idle.delete(task))
    const task = vi.fn<() => void>()
    nextFrame(task)
    for (const frame of page.frames) frame()
    vi.advanceTimersByTime(500)
    expect(task).not.toHaveBeenCalled()
    expect(limits).toEqual([{ timeout: 1_000 }])
    for (const run of idle) run()
    expect(task).toHaveBeenCalledTimes(1)
    expect(idle.size + page.listeners.size + vi.getTimerCount()).toBe(0)
  })

  it('can be called off', () => {
    stubPage()
    const task = vi.fn<() => void>()
    nextFrame(task)()
    turn('hidden')
    vi.runAllTimers()
    expect(task).not.toHaveBeenCalled()
    expect(page.frames.size).toBe(0)
  })
})
