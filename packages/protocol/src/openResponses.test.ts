import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeEvent } from './decode.ts'
import { itemShapes, partShapes } from './protocol.ts'
import { requestFields } from './request.ts'
import { responseFields } from './settings.ts'

const file = new URL('../../../../shared/protocol/openresponses-openapi.json', import.meta.url)
const there = existsSync(file)
if (!there) console.log('The Open Responses schema is not beside the project: not compared.')

/** A schema of the OpenAPI document, as far as it is looked at. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly enum?: readonly string[]
  readonly default?: unknown
}

const schemas: Readonly<Record<string, Schema>> = there
  ? JSON.parse(readFileSync(file, 'utf8')).components.schemas
  : {}

function typesOf(pattern: RegExp): readonly string[] {
  return Object.entries(schemas)
    .filter(([name]) => pattern.test(name))
    .flatMap(([, { properties }]) => properties?.['type']?.enum ?? [])
}

describe.skipIf(!there)('the Open Responses schema', () => {
  it('has no event that is not known', () => {
    const events = typesOf(/StreamingEvent$/)
    expect(events.length).toBeGreaterThan(20)
    expect(events.filter((type) => decodeEvent({ type }).kind !== 'event')).toEqual([])
  })

  it('has no output item and no part of one that is not known', () => {
    const items = typesOf(
      /^(Message|FunctionCall|FunctionCallOutput|ReasoningBody|CompactionBody)$/,
    )
    expect(items.length).toBeGreaterThan(3)
    expect(items.filter((type) => !itemShapes.has(type))).toEqual([])
    const parts = typesOf(/^(OutputTextContent|RefusalContent|SummaryTextContent)$/)
    expect(parts.length).toBe(3)
    expect(parts.filter((type) => !partShapes.has(type))).toEqual([])
  })

  it('has no field of a request or a response that is not known', () => {
    const request = Object.keys(schemas['CreateResponseBody']?.properties ?? {})
    const response = Object.keys(schemas['ResponseResource']?.properties ?? {})
    expect(request.filter((name) => !Object.hasOwn(requestFields, name))).toEqual([])
    expect(
      response.filter((name) => name !== 'output' && !Object.hasOwn(responseFields, name)),
    ).toEqual([])
  })
})
