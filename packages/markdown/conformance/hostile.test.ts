import { describe, expect, it } from 'vitest'
import { createMarkdown, parse, type Node } from '../src/index.ts'
import { hostileInputs } from './hostileInputs.ts'

/** Milliseconds of computing of this thread: a busy machine lengthens them less than the clock's. */
function costOf(run: () => unknown): number {
  const before = process.threadCpuUsage()
  run()
  const { user } = process.threadCpuUsage(before)
  return user / 1000
}

function readInSteps(text: string, steps: number): void {
  const markdown = createMarkdown()
  const size = Math.ceil(text.length / steps)
  for (let at = 0; at < text.length; at += size) {
    markdown.append(text.slice(at, at + size))
    void markdown.tree
  }
  markdown.end()
  void markdown.tree
}

function depthOf(node: Node): number {
  return 'children' in node ? 1 + Math.max(0, ...node.children.map(depthOf)) : 1
}

describe('hostile text', { timeout: 20_000, retry: 2 }, () => {
  it.each(Object.entries(hostileInputs))(
    '%s costs less than a second, at once and in 20 steps',
    (_, text) => {
      expect(costOf(() => parse(text))).toBeLessThan(1000)
      expect(costOf(() => readInSteps(text, 20))).toBeLessThan(1000)
    },
  )

  it.each([
    '>'.repeat(500),
    `${'- '.repeat(500)}a`,
    `${'*a **b '.repeat(500)}${'b** a*'.repeat(500)}`,
  ])('is text where it nests too deep', (text) => {
    expect(depthOf(parse(text))).toBeLessThan(210)
    expect(JSON.stringify(parse(text))).toContain('"text"')
  })
})
