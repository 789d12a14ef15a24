import { describe, expect, it } from 'vitest'
import { frames } from './frames.ts'

const read = (text: string) => frames(new TextEncoder().encode(text))

describe('frames', () => {
  it('adds the pace of the comments up', () => {
    const text = ': 300ms\nevent: a\ndata: {}\n\ndata: {}\n\n: 20ms\ndata: {}\n\n'
    expect(read(text).map(({ at }) => at)).toEqual([300, 300, 320])
  })

  it.each(['\n', '\r\n', '\r'])('finds the borders with %j as the line end', (end) => {
    const text = ['data: one', '', 'data: two', '', ''].join(end)
    expect(read(text).map(({ data }) => data)).toEqual(['one', 'two'])
    expect(read(text).at(-1)?.end).toBe(text.length)
  })

  it('leaves a comment that stands alone with the event behind it', () => {
    expect(read(': working\n\ndata: one\n\n')).toMatchObject([{ start: 0, end: 22, data: 'one' }])
  })

  it('keeps the bytes of an event that was torn, and no data for it', () => {
    expect(read('data: one\n\ndata: tw')).toMatchObject([
      { data: 'one' },
      { start: 11, end: 19, data: null },
    ])
  })

  it('reads data that holds a line separator: it ends no line of a stream', () => {
    expect(read('data: "a\u2028b"\n\n')[0]?.data).toBe('"a\u2028b"')
  })

  it('joins the data lines of one event', () => {
    expect(read('data: {\ndata: }\n\n')[0]?.data).toBe('{\n}')
  })
})
