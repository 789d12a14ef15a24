import { expect, it } from 'vitest'
import * as dialects from './dialects.ts'
import * as protocol from './index.ts'
import * as lint from './lint.ts'

it('exports these names and no others', () => {
  expect(Object.keys(protocol).toSorted()).toEqual([
    'citations',
    'connect',
    'decodeEvent',
    'eventTypes',
    'foldResponse',
    'initialState',
    'isEnded',
    'isItem',
    'isTerminal',
    'itemTypes',
    'items',
    'openCalls',
    'outputText',
    'reduce',
    'reduceAll',
    'refusalText',
    'settle',
    'timing',
    'toInput',
    'toResponse',
    'usage',
    'warn',
  ])
})

it('exports from its other entries these names and no others', () => {
  expect(Object.keys(dialects).toSorted()).toEqual(['decodeDialect', 'foldDialect'])
  expect(Object.keys(lint).toSorted()).toEqual(['lint', 'lintRules'])
})
