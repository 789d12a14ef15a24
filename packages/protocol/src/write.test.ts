import { describe, expect, it } from 'vitest'
import { sameData } from './sameData.ts'
import { isEmpty, read, write } from './write.ts'

describe('write', () => {
  it('changes one place and shares the rest', () => {
    const before = { a: [{ text: 'x' }, { text: 'y' }], b: {} }
    const after = write(before, ['a', 1, 'text'], (said) => `${String(said)}!`) as typeof before
    expect(after).toEqual({ a: [{ text: 'x' }, { text: 'y!' }], b: {} })
    expect(after.a[0]).toBe(before.a[0])
    expect(after.b).toBe(before.b)
    expect(before.a[1]).toEqual({ text: 'y' })
  })

  it('gives the same tree back when nothing changes', () => {
    const tree = { a: [1] }
    expect(write(tree, ['a', 0], (value) => value)).toBe(tree)
  })

  it('makes the lists and objects on the way', () => {
    expect(write(null, ['a', 0, 'b'], () => 1)).toEqual({ a: [{ b: 1 }] })
    expect(write({ a: 'text' }, ['a', 'b'], () => 1)).toEqual({ a: { b: 1 } })
  })

  it('reads own fields alone', () => {
    expect(read({}, ['constructor'])).toBeUndefined()
    expect(read([1], ['length'])).toBeUndefined()
    expect(read({ a: [{ b: 2 }] }, ['a', 0, 'b'])).toBe(2)
  })
})

describe('plain data', () => {
  it('is empty when it says nothing', () => {
    expect([undefined, null, '', [], {}].every(isEmpty)).toBe(true)
    expect([0, false, ' ', [null], { a: null }].some(isEmpty)).toBe(false)
  })

  it('is the same when every field is, in any order', () => {
    expect(sameData({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true)
    expect(sameData({ a: 1 }, { a: 1, b: undefined })).toBe(false)
    expect(sameData([1, 2], [1])).toBe(false)
    expect(sameData([], {})).toBe(false)
  })

  it('is compared without overflowing the stack, however deep it lies', () => {
    const deep = (n: number): unknown => JSON.parse('['.repeat(n) + ']'.repeat(n))
    expect(sameData(deep(50_000), deep(50_000))).toBe(false)
  })
})
