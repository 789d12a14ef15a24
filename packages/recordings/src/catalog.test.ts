import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scenarios } from '../scenarios/all.ts'
import { catalog } from './catalog.ts'
import { recordingBytes, recordingEvents } from './load.ts'

const folder = new URL('../recordings/', import.meta.url)

/** Which family an item type belongs to, where the family's name is not the type's. */
const shared: Record<string, string> = {
  additional_tools: 'tool-search',
  agent_message: 'multi-agent',
  apply_patch_call_output: 'apply-patch-call',
  computer_call_output: 'computer-call',
  configuration_update: 'multi-agent',
  custom_tool_call_output: 'custom-tool-call',
  function_call_output: 'function-call',
  local_shell_call: 'shell-call',
  local_shell_call_output: 'shell-call',
  mcp_approval_request: 'mcp',
  mcp_approval_response: 'mcp',
  mcp_call: 'mcp',
  mcp_list_tools: 'mcp',
  multi_agent_call: 'multi-agent',
  multi_agent_call_output: 'multi-agent',
  program_output: 'program',
  shell_call_output: 'shell-call',
  tool_search_call: 'tool-search',
  tool_search_output: 'tool-search',
}

/** OpenRouter's tools that have a twin of OpenAI's, and the family of both. */
const twins: Record<string, string> = {
  apply_patch: 'apply-patch-call',
  bash: 'shell-call',
  code_interpreter: 'code-interpreter-call',
  file_search: 'file-search-call',
  fusion: 'fusion',
  image_generation: 'image-generation-call',
  mcp: 'mcp',
  shell: 'shell-call',
  tool_search: 'tool-search',
  web_search: 'web-search-call',
}

const familyOf = (item: string): string => {
  const [, tool] = /^openrouter:(.+)$/.exec(item) ?? []
  if (tool !== undefined) return twins[tool] ?? 'openrouter-tools'
  return item.includes(':') ? 'unknown' : (shared[item] ?? item.replaceAll('_', '-'))
}

const itemType = (event: Readonly<Record<string, unknown>>): string[] => {
  const { item } = event
  return typeof item === 'object' && item !== null && 'type' in item ? [String(item.type)] : []
}

describe('the catalog', () => {
  it('has an entry for every file and a file for every entry', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.sse'))
    expect(catalog.map(({ name }) => `${name}.sse`).toSorted()).toEqual(files.toSorted())
  })

  it.each(catalog)('names the families of $name', async ({ name, families }) => {
    const events = await recordingEvents(name)
    const found = new Set(events.flatMap(({ event }) => itemType(event)).map(familyOf))
    for (const family of ['audio', 'steer']) {
      if (events.some(({ event }) => event.type.startsWith(`response.${family}.`)))
        found.add(family)
    }
    expect([...families]).toEqual([...found].toSorted())
  })

  it('says of each what there is to see, in one sentence', () => {
    for (const { title, shows } of catalog) {
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u)
      expect(shows).toMatch(/^\p{Lu}.*\.$/u)
    }
  })
})

describe('what is written by scripts', () => {
  it.each(catalog.filter(({ origin }) => origin === 'written'))(
    'is written again to the same bytes: $name',
    async ({ name }) => {
      const scenario = scenarios.find((entry) => entry.name === name)
      const committed = new TextDecoder().decode(await recordingBytes(name))
      expect(scenario?.write() === committed, 'run scenarios/write.ts').toBe(true)
      expect(scenario?.write()).toBe(committed)
    },
  )

  it('is all in the catalog', () => {
    const written = catalog.filter(({ origin }) => origin === 'written').map(({ name }) => name)
    expect(scenarios.map(({ name }) => name).toSorted()).toEqual(written.toSorted())
  })
})
