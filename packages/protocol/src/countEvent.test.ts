import { describe, expect, it } from 'vitest'
import { reduce } from './reduce.ts'
import { countEvent } from './countEvent.ts'
import { fingerprint, printsOf } from './fingerprint.ts'
import { noSequence, type Sequence } from './sequence.ts'
import { connect } from './state.ts'

const print = (words: string): string => printsOf([fingerprint(7, words, 0)])

function run(numbers: readonly (readonly [number | null, string])[]) {
  let sequence: Sequence = noSequence
  let cursor: number | null = null
  const verdicts = numbers.map(([number, words]) => {
    const counted = countEvent(sequence, cursor, number, print(words))
    ;({ sequence, cursor } = counted)
    return counted.verdict
  })
  return { verdicts, cursor }
}

describe('event numbers', () => {
  it('go on one by one from wherever they start', () => {
    expect(
      run([
        [7, 'a'],
        [8, 'b'],
        [9, 'c'],
      ]),
    ).toEqual({
      verdicts: ['next', 'next', 'next'],
      cursor: 9,
    })
  })

  it('know a repeated event, and that equal words under another number are none', () => {
    const { verdicts } = run([
      [0, 'ha'],
      [1, 'ha'],
      [1, 'ha'],
      [0, 'ha'],
    ])
    expect(verdicts).toEqual(['next', 'next', 'repeat', 'repeat'])
  })

  it('are trusted no more once two different events share one', () => {
    const { verdicts, cursor } = run([
      [1, 'a'],
      [1, 'b'],
      [1, 'b'],
      [2, 'c'],
    ])
    expect(verdicts).toEqual(['next', 'untrusted', 'unnumbered', 'unnumbered'])
    expect(cursor).toBeNull()
  })

  it('keep the cursor before a hole until the late event has come', () => {
    expect(
      run([
        [0, 'a'],
        [2, 'c'],
        [3, 'd'],
      ]).cursor,
    ).toBe(0)
    const { verdicts, cursor } = run([
      [0, 'a'],
      [2, 'c'],
      [3, 'd'],
      [1, 'b'],
    ])
    expect(verdicts).toEqual(['next', 'gap', 'next', 'disorder'])
    expect(cursor).toBe(3)
  })

  it('begin anew behind a hole too wide to be missing events', () => {
    const far = Number.MAX_SAFE_INTEGER - 1
    expect(
      run([
        [0, 'a'],
        [far, 'b'],
        [far + 1, 'c'],
      ]),
    ).toEqual({
      verdicts: ['next', 'gap', 'next'],
      cursor: far + 1,
    })
  })

  it('are left aside where they are no numbers', () => {
    expect(
      run([
        [null, 'a'],
        [-1, 'b'],
        [1.5, 'c'],
      ]).verdicts,
    ).toEqual(Array.from({ length: 3 }, () => 'unnumbered'))
  })
})

describe('fingerprints', () => {
  it('differ by name, words and output index', () => {
    const mark = fingerprint(1, 'x', 0)
    expect(fingerprint(1, 'x', 0)).toBe(mark)
    expect(fingerprint(2, 'x', 0)).not.toBe(mark)
    expect(fingerprint(1, 'y', 0)).not.toBe(mark)
    expect(fingerprint(1, 'x', 1)).not.toBe(mark)
  })

  it('leave ids and padding aside: a replay with new ones is known', () => {
    const event = { type: 'response.output_text.delta', sequence_number: 1, delta: 'x' } as const
    const once = reduce(connect(), { ...event, item_id: 'a', obfuscation: 'p' })
    expect(reduce(once, { ...event, item_id: 'b', obfuscation: 'q' })).toBe(once)
  })
})
