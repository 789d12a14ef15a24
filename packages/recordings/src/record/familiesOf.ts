/** Which family an item type belongs to, where the family's name is not the type's. */
const shared: Readonly<Record<string, string>> = {
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
const twins: Readonly<Record<string, string>> = {
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

type Event = Readonly<Record<string, unknown>>

const itemTypes = ({ item }: Event): string[] =>
  typeof item === 'object' && item !== null && 'type' in item ? [String(item.type)] : []

/** Families whose events name no item. */
const withoutItems = ['audio', 'steer']

/** The families of a stream beyond those that every stream has, as the catalog names them. */
export const familiesOf = (events: readonly Event[]): readonly string[] => {
  const found = new Set(events.flatMap(itemTypes).map(familyOf))
  for (const family of withoutItems) {
    const start = `response.${family}.`
    if (events.some(({ type }) => String(type).startsWith(start))) found.add(family)
  }
  return [...found].toSorted()
}
