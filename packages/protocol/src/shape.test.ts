import { describe, expect, it } from 'vitest'
import {
  anything,
  index,
  isIndex,
  json,
  list,
  maybe,
  number,
  object,
  optional,
  text,
  variant,
  word,
} from './shape.ts'

describe('shapes', () => {
  const thing = object({ name: text, count: optional(number), tags: list(text), end: maybe(text) })

  it('gives back what is right already as the same object', () => {
    const right = { name: 'a', tags: ['b'], end: null, more: { deep: true } }
    expect(thing.complete(right)).toBe(right)
  })

  it('fills what is missing or of the wrong kind and keeps what it does not know', () => {
    expect(thing.complete({ name: 5, tags: 7, count: 'many', extra: 1 })).toEqual({
      name: '',
      tags: [],
      count: null,
      end: null,
      extra: 1,
    })
  })

  it('leaves optional fields out when they are left out', () => {
    expect(Object.keys(thing.complete(null))).toEqual(['name', 'tags', 'end'])
  })

  it('leaves out a field of any kind that was not said', () => {
    expect(object({ output: anything }).complete({})).not.toHaveProperty('output')
  })

  it('drops entries of another kind from a list', () => {
    expect(list(text).complete(['a', 1, null, 'b'])).toEqual(['a', 'b'])
  })

  it('takes one entry in the place of a list for its only one', () => {
    expect(list(text).complete('a')).toEqual(['a'])
    expect(list(object({ name: text })).complete({ name: 'a' })).toEqual([{ name: 'a' }])
    expect([null, undefined, '', 0].map(list(anything).complete)).toEqual([[], [], [], []])
    expect(optional(list(text)).complete('a')).toEqual(['a'])
    expect(optional(list(text)).complete(null)).toBe(null)
  })

  it('tells data in the place of a text as its JSON where texts hold JSON', () => {
    expect(json.complete('{"a": 1}')).toBe('{"a": 1}')
    expect(json.complete({ a: [1, null] })).toBe('{"a":[1,null]}')
    expect([null, undefined].map(json.complete)).toEqual(['', ''])
    expect(optional(json).complete(null)).toBe(null)
    const deep: unknown = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000))
    expect(json.complete(deep)).toBe('')
  })

  it('takes a bare text for one of the type that a text is renamed to', () => {
    const parts = list(variant({ said: { text } }, { text: 'said' }))
    expect(parts.complete('Hi')).toEqual([{ type: 'said', text: 'Hi' }])
    expect(parts.complete(['Hi', 7])).toEqual([{ type: 'said', text: 'Hi' }])
    expect(list(variant({ said: { text } })).complete('Hi')).toEqual([])
  })

  it('takes new words beside the known ones', () => {
    expect(word('open', 'closed').complete('ajar')).toBe('ajar')
    expect(word('open', 'closed').complete(null)).toBe('open')
  })

  it('tells objects apart by type, renames other spellings and passes unknown types on', () => {
    const animal = variant({ cat: { lives: number }, dog: {} }, { kitty: 'cat' })
    expect(animal.complete({ type: 'kitty' })).toEqual({ type: 'cat', lives: 0 })
    const strange = { type: 'acme:newt', legs: 4 }
    expect(animal.complete(strange)).toBe(strange)
    expect(animal.complete({ type: '__proto__' })).toEqual({ type: '__proto__' })
    expect(animal.complete(7)).toEqual({ type: 'unknown' })
  })

  it('takes no index that is no small whole number', () => {
    const wrong = [-1, 1.5, 1e9, Number.NaN, '0', null, '__proto__', true]
    expect(wrong.filter(isIndex)).toEqual([])
    expect([0, 999_999].every(isIndex)).toBe(true)
    expect(index.complete(1_000_000)).toBe(0)
  })

  it('does not take inherited fields for its own', () => {
    const given: unknown = JSON.parse('{"__proto__": {"name": "inherited"}}')
    expect(object({ toString: text }).complete({})).toEqual({ toString: '' })
    expect(thing.complete(given).name).toBe('')
  })
})
