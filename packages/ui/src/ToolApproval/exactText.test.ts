import { expect, it } from 'vitest'
import { exactText, faithfulValue } from './exactText.ts'

it('writes out what a reader could not see', () => {
  expect(exactText('rm\u202e -rf\u200b\u001b[2K')).toBe('rm\\u202e -rf\\u200b␛[2K')
  expect(exactText('tag \u{e0041}')).toBe('tag \\ue0041')
})

it('leaves words, lines and joined emoji as they are, at any length', () => {
  const long = `${'سلام 👩‍🚒\n'.repeat(20_000)}end`
  expect(exactText(long)).toBe(long)
})

it('gives rows only where they say all that the text says', () => {
  expect(faithfulValue('{ "a": "x y", "b": [1, 2] }')).toEqual({ a: 'x y', b: [1, 2] })
  expect(faithfulValue('{"to":"me","to":"all"}')).toBeUndefined()
  expect(faithfulValue('{"n":12345678901234567890}')).toBeUndefined()
  expect(faithfulValue('{"n":')).toBeUndefined()
  expect(faithfulValue('"text"')).toBeUndefined()
})
