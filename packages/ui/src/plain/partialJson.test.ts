import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { partialJson } from './partialJson.ts'

describe('partialJson', () => {
  it('keeps what is whole when the text breaks off', () => {
    expect(partialJson('{"city":"Pari')).toEqual({ value: { city: 'Pari' }, complete: false })
    expect(partialJson('{"a":[1,2,{"b":tr')).toEqual({ value: { a: [1, 2, {}] }, complete: false })
    expect(partialJson('{"a":1,"b')).toEqual({ value: { a: 1 }, complete: false })
    expect(partialJson('')).toEqual({ value: undefined, complete: false })
  })

  it('drops half an escape and keeps a whole one', () => {
    expect(partialJson(String.raw`{"a":"x\u00`).value).toEqual({ a: 'x' })
    expect(partialJson(String.raw`{"a":"x\\`).value).toEqual({ a: 'x\\' })
    expect(partialJson(String.raw`{"a":"x\n\"y`).value).toEqual({ a: 'x\n"y' })
  })

  it('reads finished JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(partialJson(text)).toEqual({ value: JSON.parse(text), complete: true })
      }),
    )
  })

  it('never throws, wherever the text is cut or whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        partialJson(text.slice(0, cut % (text.length + 1)))
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void partialJson(text)))
    expect(partialJson('['.repeat(5000)).complete).toBe(false)
  })

  it('makes no use of a key that names a prototype', () => {
    partialJson('{"__proto__":{"polluted":1},"x":')
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
