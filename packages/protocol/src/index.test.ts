import { expect, it } from 'vitest'
import * as protocol from './index.ts'

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
    'lint',
    'lintRules',
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
