import { globSync, readFileSync } from 'node:fs'
import { parse } from 'postcss'
import type { Comment, Declaration, Rule } from 'postcss'
import { packageFolder } from './openSource.ts'
import type { TokenGroup, TokenReference } from './reference.ts'

const reads = /var\(\s*(--rs-[\w-]+)/g
const part = /data-part=['"]?([\w-]+)/g
/** What a part has to hold for a rule to be about it: no subject of that rule. */
const held = /:has\([^()]*\)/g

/** The custom properties that the style of each part reads, by the part's name. */
export function readTokensOfParts(): Map<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const path of globSync('src/**/*.css', { cwd: packageFolder })) {
    parse(readFileSync(packageFolder + path, 'utf8')).walkRules((rule) => {
      const tokens = tokensOf(rule)
      for (const name of rule.selectors.flatMap(subjectsOf)) {
        const of = found.get(name) ?? new Set()
        for (const token of tokens) of.add(token)
        found.set(name, of)
      }
    })
  }
  return new Map([...found].map(([name, tokens]) => [name, [...tokens].toSorted()]))
}

function tokensOf(rule: Rule): readonly string[] {
  const tokens: string[] = []
  rule.each((node) => {
    if (node.type === 'decl')
      for (const [, token = ''] of node.value.matchAll(reads)) tokens.push(token)
  })
  return tokens
}

/** The parts that a selector is about: those in its last compound that names any. */
function subjectsOf(selector: string): readonly string[] {
  const named = compoundsOf(selector.replaceAll(held, '')).map((compound) =>
    [...compound.matchAll(part)].map(([, name = '']) => name),
  )
  return named.findLast((names) => names.length > 0) ?? []
}

/** A selector cut at its spaces, but for those inside brackets. */
function compoundsOf(selector: string): readonly string[] {
  const depths = depthsOf(selector)
  return selector
    .replaceAll(/\s/g, (space, at: number) => (depths[at] === 0 ? '\n' : space))
    .split('\n')
}

/** How many round brackets are open at each sign. */
function depthsOf(text: string): readonly number[] {
  let depth = 0
  return Array.from({ length: text.length }, (_, at) => {
    if (text[at] === '(') depth += 1
    if (text[at] === ')') depth -= 1
    return depth
  })
}

/** The tokens of the style sheet, under the comments that stand above them. */
export function readTokenGroups(): readonly TokenGroup[] {
  const compact = new Map(declarations('density.css').map(({ prop, value }) => [prop, value]))
  const groups: { title: string; tokens: TokenReference[] }[] = []
  for (const node of nodesOfRoot('tokens.css')) {
    if (node.type === 'comment') groups.push({ title: titleOf(node), tokens: [] })
    if (node.type !== 'decl') continue
    const small = compact.get(node.prop)
    const token = { name: node.prop, value: node.value, ...(small && { compact: small }) }
    // A blank line without a comment begins nothing of its own.
    groups.at(-1)?.tokens.push(token)
  }
  return groups
}

function nodesOfRoot(file: string): readonly (Comment | Declaration)[] {
  const found: (Comment | Declaration)[] = []
  parse(readFileSync(`${packageFolder}src/styles/${file}`, 'utf8')).walkRules((rule) => {
    if (!/:root|data-density/.test(rule.selector)) return
    rule.each((node) => {
      if (node.type === 'comment' || node.type === 'decl') found.push(node)
    })
  })
  return found
}

function declarations(file: string): readonly Declaration[] {
  return nodesOfRoot(file).filter((node) => node.type === 'decl')
}

/** `Raw: greys by lightness, all of one hue.` without its full stop. */
function titleOf({ text }: Comment): string {
  return text.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
}
