'use client'

import type { ItemType } from '@response-stream/protocol'
import { ComingImage } from './GeneratedImage/ComingImage.tsx'
import { preloadAll } from './part/lazyPart.tsx'
import type { Lazy } from './part/lazyPart.tsx'
import { lazyView } from './Response/lazyView.ts'
import type { ViewProps } from './Response/view.ts'

const agents = () => import('./Agents/Agents.tsx')
const shell = () => import('./Shell/Shell.tsx')
const patch = () => import('./ApplyPatch/ApplyPatch.tsx')
const computer = () => import('./ComputerCall/ComputerCall.tsx')
const mcp = () => import('./Mcp/Mcp.tsx')
const approval = () => import('./Mcp/McpApproval.tsx')
const program = () => import('./Program/Program.tsx')
const toolSearch = () => import('./ToolSearch/ToolSearch.tsx')
const code = () => import('./CodeInterpreter/CodeInterpreter.tsx')
const web = () => import('./ServerTool/WebFetch.tsx')

const ApplyPatch = lazyView(patch, 'ApplyPatch')
const FileSearch = lazyView(() => import('./FileSearch/FileSearch.tsx'), 'FileSearch')
const GeneratedImage = lazyView(
  () => import('./GeneratedImage/GeneratedImage.tsx'),
  'GeneratedImage',
  ComingImage,
)
const ServerShell = lazyView(shell, 'ServerShell')
const WebSearch = lazyView(() => import('./WebSearch/WebSearch.tsx'), 'WebSearch')
const ServerTool = lazyView(() => import('./ServerTool/ServerTool.tsx'), 'ServerTool')

/** The item types of which an app may never meet one: the code of their views comes with the first. */
export type FaceType = Exclude<
  ItemType,
  'message' | 'reasoning' | `function_call${'' | '_output'}` | `custom_tool_call${'' | '_output'}`
>

/** The view of each of these types. */
export const faces: { readonly [Type in FaceType]: Lazy<ViewProps<Type>> } = {
  web_search_call: WebSearch,
  file_search_call: FileSearch,
  code_interpreter_call: lazyView(code, 'CodeInterpreter'),
  image_generation_call: GeneratedImage,
  mcp_call: lazyView(mcp, 'McpCall'),
  mcp_list_tools: lazyView(mcp, 'McpListTools'),
  mcp_approval_request: lazyView(approval, 'McpApprovalRequest'),
  mcp_approval_response: lazyView(approval, 'McpApprovalResponse'),
  shell_call: lazyView(shell, 'ShellCall'),
  shell_call_output: lazyView(shell, 'ShellCallOutput'),
  local_shell_call: lazyView(shell, 'LocalShellCall'),
  local_shell_call_output: lazyView(shell, 'LocalShellCallOutput'),
  apply_patch_call: ApplyPatch,
  apply_patch_call_output: lazyView(patch, 'ApplyPatchOutput'),
  computer_call: lazyView(computer, 'ComputerCall'),
  computer_call_output: lazyView(computer, 'ComputerCallOutput'),
  tool_search_call: lazyView(toolSearch, 'ToolSearchCall'),
  tool_search_output: lazyView(toolSearch, 'ToolSearchOutput'),
  additional_tools: lazyView(toolSearch, 'AdditionalTools'),
  program: lazyView(program, 'Program'),
  program_output: lazyView(program, 'ProgramOutput'),
  compaction: lazyView(() => import('./Compaction/Compaction.tsx'), 'Compaction'),
  agent_message: lazyView(agents, 'AgentMessage'),
  multi_agent_call: lazyView(agents, 'AgentCall'),
  multi_agent_call_output: lazyView(agents, 'AgentCallOutput'),
  configuration_update: ServerTool,
  'openrouter:advisor': ServerTool,
  'openrouter:apply_patch': ApplyPatch,
  'openrouter:bash': ServerShell,
  'openrouter:browser_use': lazyView(web, 'BrowserUse'),
  'openrouter:code_interpreter': lazyView(code, 'ServerCode'),
  'openrouter:datetime': ServerTool,
  'openrouter:experimental__search_models': ServerTool,
  'openrouter:file_search': FileSearch,
  'openrouter:files': ServerTool,
  'openrouter:fusion': lazyView(() => import('./ServerTool/Fusion.tsx'), 'Fusion'),
  'openrouter:image_generation': GeneratedImage,
  'openrouter:mcp': ServerTool,
  'openrouter:memory': ServerTool,
  'openrouter:shell': ServerShell,
  'openrouter:subagent': ServerTool,
  'openrouter:text_editor': ServerTool,
  'openrouter:tool_search': ServerTool,
  'openrouter:web_fetch': lazyView(web, 'WebFetch'),
  'openrouter:web_search': WebSearch,
}

/**
 * Fetches code before the first item needs it: of the views for some item types, or, with no types, all that comes late,
 * such as the card of a source and the colours of code. An app that knows its tools may do so while the page is idle; a
 * test or a picture of a page does so first. Fails when something cannot be fetched.
 *
 * @example
 * void preloadViews('web_search_call', 'mcp_call')
 */
export async function preloadViews(...types: readonly FaceType[]): Promise<void> {
  if (types.length === 0) return preloadAll()
  await Promise.all(types.map((type) => faces[type].preload()))
}
