import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'postcss'
import type { Container, Declaration, Document, Rule } from 'postcss'
import { expect, it } from 'vitest'

/** What a rule says about a part. All selectors weigh the same, so of two rules in a layer the later one counts. */
type Said = { layer: string; part: string; line: Declaration; place: string }

const plain = /^\[data-part='([\w-]+)'\]$/
/** The part that a selector ends in. */
const last = /(?:^| )\[data-part='([\w-]+)'\](?::where\([^\s]*\))?$/
/** One attribute, and where a state has to outweigh what comes later that state. */
const even =
  /^[\s>+~*]*(?:\[[^\]]+\]|:root)[\s>+~*]*(?::hover|:focus-visible|:not\(\s*:first-child\s*\))?(?:::[\w-]+)?$/

it('weighs one attribute in each selector, and leaves all else that it asks for weightless', () => {
  const selectors = [...rulesInOrder()].flatMap(({ rule }) =>
    isFrame(rule) ? [] : rule.selectors.map(weighingOf),
  )
  expect(selectors.length).toBeGreaterThan(500)
  expect(selectors.filter((selector) => !even.test(selector))).toEqual([])
})

it('takes back in no plain rule what was said before for a state or a place of the same part', () => {
  const special: Said[] = []
  const lost: string[] = []
  for (const { rule, file } of rulesInOrder()) {
    if (isFrame(rule)) continue
    const around = surroundingsOf(rule)
    const layer = around.find(({ name }) => name === 'layer')?.params ?? ''
    for (const selector of rule.selectors) {
      const always = around.length === 1 ? plain.exec(selector)?.[1] : undefined
      for (const line of linesOf(rule)) {
        const said = { layer, line, place: `${file} ${selector}` }
        const part = last.exec(selector)?.[1]
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

/** A selector without what weighs nothing. */
function weighingOf(selector: string): string {
  const from = selector.indexOf(':where(')
  if (from < 0) return selector
  let to = selector.indexOf('(', from) + 1
  for (let depth = 1; depth > 0; to += 1) {
    if (selector[to] === '(') depth += 1
    if (selector[to] === ')') depth -= 1
  }
  return weighingOf(selector.slice(0, from) + selector.slice(to))
}

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

/** A step of an animation, which has no selector. */
function isFrame(rule: Rule): boolean {
  return surroundingsOf(rule).some(({ name }) => name === 'keyframes')
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
