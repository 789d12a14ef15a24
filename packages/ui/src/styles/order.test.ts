import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'postcss'
import type { Container, Declaration, Document, Rule } from 'postcss'
import { expect, it } from 'vitest'

/** What a rule says about a part. No selector has any weight, so of two rules in a layer the later one counts. */
type Said = { layer: string; part: string; line: Declaration; place: string }

const plain = /^:where\(\[data-part='([\w-]+)'\]\)$/
/** A selector without functions inside, and the part that it ends in. */
const simple = /^:where\([^()]*\[data-part='([\w-]+)'\][^()\s>+~]*\)$/

it('takes back in no plain rule what was said before for a state or a place of the same part', () => {
  const special: Said[] = []
  const lost: string[] = []
  for (const { rule, file } of rulesInOrder()) {
    const around = surroundingsOf(rule)
    if (around.some(({ name }) => name === 'keyframes')) continue
    const layer = around.find(({ name }) => name === 'layer')?.params ?? ''
    for (const selector of rule.selectors) {
      const always = around.length === 1 ? plain.exec(selector)?.[1] : undefined
      for (const line of linesOf(rule)) {
        const said = { layer, line, place: `${file} ${selector}` }
        const part = simple.exec(selector)?.[1]
        if (always === undefined && part !== undefined) special.push({ ...said, part })
        if (always !== undefined)
          lost.push(
            ...special
              .filter((earlier) => takesBack({ ...said, part: always }, earlier))
              .map((earlier) => `${earlier.place}: ${String(earlier.line)}, by ${said.place}`),
          )
      }
    }
  }
  expect(special.length).toBeGreaterThan(300)
  expect(lost).toEqual([])
})

function takesBack(later: Said, earlier: Said): boolean {
  const { prop, value } = later.line
  const same = prop === earlier.line.prop
  const whole = earlier.line.prop.startsWith(`${prop}-`)
  return (
    later.layer === earlier.layer &&
    later.part === earlier.part &&
    (whole || (same && value !== earlier.line.value))
  )
}

function* rulesInOrder(): Generator<{ rule: Rule; file: string }> {
  const index = readFileSync(join(import.meta.dirname, 'index.css'), 'utf8')
  for (const [, file = ''] of index.matchAll(/@import '(.+?)'/g)) {
    const rules: Rule[] = []
    parse(readFileSync(join(import.meta.dirname, file), 'utf8')).walkRules((rule) => {
      rules.push(rule)
    })
    for (const rule of rules) yield { rule, file }
  }
}

/** The at-rules around a rule, from the nearest on. */
function surroundingsOf(rule: Rule): { name: string; params: string }[] {
  const found: { name: string; params: string }[] = []
  let around: Container | Document | undefined = rule.parent
  while (around !== undefined) {
    if ('name' in around && 'params' in around)
      found.push({ name: String(around.name), params: String(around.params) })
    around = around.parent
  }
  return found
}

function linesOf(rule: Rule): readonly Declaration[] {
  return rule.nodes.filter((node) => node.type === 'decl')
}
