import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildReference } from './buildReference.ts'

const built = buildReference()

it('says what the source says; renew it with `pnpm --filter @response-stream/ui reference`', () => {
  const written: unknown = JSON.parse(
    readFileSync(new URL('reference.json', import.meta.url), 'utf8'),
  )
  expect(written).toEqual(built)
})

it('knows the parts of a compound, their props, attributes and tokens', () => {
  const family = built.families['ToolCall']
  const root = family?.components.find(({ name }) => name === 'ToolCall.Root')
  expect(root?.element).toBe('div')
  expect(root?.props.find(({ name }) => name === 'defaultOpen')).toMatchObject({
    type: 'boolean',
    required: false,
    default: 'false',
  })
  const part = family?.parts.find(({ name }) => name === 'tool-call')
  expect(part?.attributes).toContainEqual({
    name: 'data-status',
    values: ['done', 'failed', 'running', 'unfinished'],
  })
})

it('knows every token, and what compact density makes of it', () => {
  const tokens = built.tokens.flatMap((group) => group.tokens)
  expect(tokens.find(({ name }) => name === '--rs-row')).toEqual({
    name: '--rs-row',
    value: '2rem',
    compact: '1.75rem',
  })
  expect(tokens.length).toBeGreaterThan(90)
})
