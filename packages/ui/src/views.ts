import type { ItemType } from '@response-stream/protocol'
import { ApplyPatch, ApplyPatchOutput } from './ApplyPatch/ApplyPatch.tsx'
import { CodeInterpreter, ServerCode } from './CodeInterpreter/CodeInterpreter.tsx'
import { Compaction } from './Compaction/Compaction.tsx'
import { ComputerCall, ComputerCallOutput } from './ComputerCall/ComputerCall.tsx'
import { CustomToolCall, CustomToolCallOutput } from './CustomToolCall/CustomToolCall.tsx'
import { FileSearch } from './FileSearch/FileSearch.tsx'
import { FunctionCall, FunctionCallOutput } from './FunctionCall/FunctionCall.tsx'
import { GeneratedImage } from './GeneratedImage/GeneratedImage.tsx'
import { McpCall, McpListTools } from './Mcp/Mcp.tsx'
import { McpApprovalRequest, McpApprovalResponse } from './Mcp/McpApproval.tsx'
import { Message } from './Message/Message.tsx'
import { Program, ProgramOutput } from './Program/Program.tsx'
import { ReasoningItem } from './Reasoning/ReasoningItem.tsx'
import type { View } from './Response/view.ts'
import { Fusion } from './ServerTool/Fusion.tsx'
import { serverTools } from './ServerTool/ServerTool.tsx'
import {
  LocalShellCall,
  LocalShellCallOutput,
  ServerShell,
  ShellCall,
  ShellCallOutput,
} from './Shell/Shell.tsx'
import { BrowserUse, WebFetch } from './ServerTool/WebFetch.tsx'
import { AdditionalTools, ToolSearchCall, ToolSearchOutput } from './ToolSearch/ToolSearch.tsx'
import { WebSearch } from './WebSearch/WebSearch.tsx'

type AllViews = { readonly [Type in ItemType]: View<Type> }

/** The view of each item type: the only place that knows both. A type of the protocol without a view does not build. */
export const views: AllViews = {
  message: Message,
  reasoning: ReasoningItem,
  function_call: FunctionCall,
  function_call_output: FunctionCallOutput,
  custom_tool_call: CustomToolCall,
  custom_tool_call_output: CustomToolCallOutput,
  web_search_call: WebSearch,
  file_search_call: FileSearch,
  code_interpreter_call: CodeInterpreter,
  image_generation_call: GeneratedImage,
  mcp_call: McpCall,
  mcp_list_tools: McpListTools,
  mcp_approval_request: McpApprovalRequest,
  mcp_approval_response: McpApprovalResponse,
  shell_call: ShellCall,
  shell_call_output: ShellCallOutput,
  local_shell_call: LocalShellCall,
  local_shell_call_output: LocalShellCallOutput,
  apply_patch_call: ApplyPatch,
  apply_patch_call_output: ApplyPatchOutput,
  computer_call: ComputerCall,
  computer_call_output: ComputerCallOutput,
  tool_search_call: ToolSearchCall,
  tool_search_output: ToolSearchOutput,
  additional_tools: AdditionalTools,
  program: Program,
  program_output: ProgramOutput,
  compaction: Compaction,
  ...serverTools,
  'openrouter:apply_patch': ApplyPatch,
  'openrouter:bash': ServerShell,
  'openrouter:browser_use': BrowserUse,
  'openrouter:code_interpreter': ServerCode,
  'openrouter:file_search': FileSearch,
  'openrouter:fusion': Fusion,
  'openrouter:shell': ServerShell,
  'openrouter:web_fetch': WebFetch,
  'openrouter:web_search': WebSearch,
  'openrouter:image_generation': GeneratedImage,
}
