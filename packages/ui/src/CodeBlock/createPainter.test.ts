import { expect, it } from 'vitest'
import { createPainter } from './createPainter.ts'
import type { Painted } from './createPainter.ts'
import { grammarFor } from './grammars.ts'
import { loadHighlighter } from './highlighter.ts'

const words = ({ settled, open }: Painted) =>
  [...settled.flat(), ...open].map(({ text }) => text).join('')
const kinds = ({ settled, open }: Painted) =>
  [...settled.flat(), ...open].flatMap(({ text, kind }) =>
    kind === null ? [] : [`${kind} ${text}`],
  )

const piece = `/* A function\n\nwith "quotes" */\nexport function add(a: number) {\n  return \`\${a}\n\nb\` + 1\n}\n\n`

async function highlighter(language: string) {
  const tokenize = await loadHighlighter(grammarFor(language) ?? '')
  if (tokenize === null) throw new Error('No grammar came')
  return tokenize
}

it('finds a grammar by the names that authors use', () => {
  expect(['ts', 'Python', 'sh', 'c++', 'html'].map(grammarFor)).toEqual([
    'typescript',
    'python',
    'bash',
    'cpp',
    'xml',
  ])
  expect(['constructor', '', 'klingon'].map(grammarFor)).toEqual([null, null, null])
})

it('gives the code back whole at every length, with colours that only come', async () => {
  const tokenize = await highlighter('ts')
  const painter = createPainter()
  const code = piece.repeat(200)
  let last = 0
  for (let end = 0; end <= code.length; end += 197) {
    const now = code.slice(0, end)
    expect(words(painter.show(now))).toBe(now)
    while (painter.step(now, tokenize));
    const painted = painter.show(now)
    expect(words(painted)).toBe(now)
    expect(painted.settled.length).toBeGreaterThanOrEqual(last)
    last = painted.settled.length
  }
  expect(last).toBeGreaterThan(1)
})

it('colours what grew as what came whole', async () => {
  const tokenize = await highlighter('ts')
  const code = piece.repeat(60)
  const painter = createPainter()
  while (painter.step(code, tokenize));
  const whole = { settled: [], open: tokenize(code) }
  expect(kinds(painter.show(code))).toEqual(kinds(whole))
})

it('keeps the colours of what is the same when the end changes', async () => {
  const tokenize = await highlighter('js')
  const painter = createPainter()
  painter.step('const a = 1\n`', tokenize)
  const { open } = painter.show('const a = 1\nlet')
  expect(open[0]).toEqual({ text: 'const', kind: 'keyword' })
  expect(open.at(-1)).toEqual({ text: 'let', kind: null })
})

it('starts anew for another code', async () => {
  const tokenize = await highlighter('js')
  const painter = createPainter()
  while (painter.step(piece.repeat(60), tokenize));
  expect(words(painter.show('if'))).toBe('if')
  painter.step('if', tokenize)
  expect(painter.show('if').open).toEqual([{ text: 'if', kind: 'keyword' }])
})

it('gives up colours where there is no place to cut', async () => {
  const tokenize = await highlighter('json')
  const painter = createPainter()
  const code = `[${'{"a":1},'.repeat(20_000)}]`
  let steps = 0
  while (painter.step(code, tokenize)) steps += 1
  expect(steps).toBeLessThan(10)
  expect(words(painter.show(code))).toBe(code)
})

it('is done when no step would colour more, until the code is another one', async () => {
  const tokenize = await highlighter('js')
  const painter = createPainter()
  expect(painter.isDone('const a = 1', tokenize)).toBe(false)
  painter.step('const a = 1', tokenize)
  expect(painter.isDone('const a = 1', tokenize)).toBe(true)
  expect(painter.isDone('const a = 12', tokenize)).toBe(false)
  expect(painter.isDone('const a = 1', await highlighter('ts'))).toBe(false)
})
