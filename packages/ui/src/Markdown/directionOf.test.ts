import { parse } from '@response-stream/markdown'
import { expect, it } from 'vitest'
import { directionOf } from './directionOf.ts'

it.each([
  ['> English', 'ltr'],
  ['> 1. `code` **عربي** and English', 'rtl'],
  ['- 12\n- שלום', 'rtl'],
  ['| 1 |\n| - |\n| 日本語 |', 'ltr'],
  ['- 1\n- 2', undefined],
])('reads the direction of %s', (text, direction) => {
  expect(directionOf(parse(text))).toBe(direction)
})
