import type { Meta, StoryObj } from '@storybook/react-vite'
import { Response, type ResponseProps } from './Response.tsx'

const meta = {
  title: 'Recordings',
  component: Response,
  render: () => <Response />,
  argTypes: { at: { control: { type: 'number', min: 1 } } },
  parameters: {
    docs: {
      description: {
        component:
          'Each recording, from its first event to its last. `at` holds it after so many events, so any frame has an address; the bar above plays and steps.',
      },
    },
  },
} satisfies Meta<ResponseProps & { at?: number }>

export default meta
type Story = StoryObj<typeof meta>

export const ShortAnswer: Story = { parameters: { recording: { name: 'short-answer' } } }

export const LongMarkdown: Story = { parameters: { recording: { name: 'long-markdown' } } }

export const VeryLongAnswer: Story = { parameters: { recording: { name: 'very-long-answer' } } }

export const ScriptsAndEmoji: Story = { parameters: { recording: { name: 'scripts-and-emoji' } } }

export const Refusal: Story = { parameters: { recording: { name: 'refusal' } } }

export const RefusalAfterText: Story = { parameters: { recording: { name: 'refusal-after-text' } } }

export const ReasoningSummary: Story = { parameters: { recording: { name: 'reasoning-summary' } } }

export const ReasoningText: Story = { parameters: { recording: { name: 'reasoning-text' } } }

export const ReasoningAndTools: Story = {
  parameters: { recording: { name: 'reasoning-and-tools' } },
}

export const Keepalive: Story = { parameters: { recording: { name: 'keepalive' } } }

export const Phases: Story = { parameters: { recording: { name: 'phases' } } }

export const Background: Story = { parameters: { recording: { name: 'background' } } }

export const Compaction: Story = { parameters: { recording: { name: 'compaction' } } }

export const Logprobs: Story = { parameters: { recording: { name: 'logprobs' } } }

export const FilePath: Story = { parameters: { recording: { name: 'file-path' } } }

export const SpokenAnswer: Story = { parameters: { recording: { name: 'spoken-answer' } } }

export const Steered: Story = { parameters: { recording: { name: 'steered' } } }

export const WebSearch: Story = { parameters: { recording: { name: 'web-search' } } }

export const WebSearchCodePoints: Story = {
  parameters: { recording: { name: 'web-search-code-points' } },
}

export const WebResearch: Story = { parameters: { recording: { name: 'web-research' } } }

export const FileSearch: Story = { parameters: { recording: { name: 'file-search' } } }

export const FunctionCall: Story = { parameters: { recording: { name: 'function-call' } } }

export const FunctionCallAnswer: Story = {
  parameters: { recording: { name: 'function-call-answer' } },
}

export const ParallelCalls: Story = { parameters: { recording: { name: 'parallel-calls' } } }

export const CustomTool: Story = { parameters: { recording: { name: 'custom-tool' } } }

export const ImagePreviews: Story = { parameters: { recording: { name: 'image-previews' } } }

export const CodeInterpreter: Story = { parameters: { recording: { name: 'code-interpreter' } } }

export const CodeInterpreterFile: Story = {
  parameters: { recording: { name: 'code-interpreter-file' } },
}

export const Shell: Story = { parameters: { recording: { name: 'shell' } } }

export const ApplyPatch: Story = { parameters: { recording: { name: 'apply-patch' } } }

export const Mcp: Story = { parameters: { recording: { name: 'mcp' } } }

export const McpFailed: Story = { parameters: { recording: { name: 'mcp-failed' } } }

export const McpListFailed: Story = { parameters: { recording: { name: 'mcp-list-failed' } } }

export const McpApproval: Story = { parameters: { recording: { name: 'mcp-approval' } } }

export const ComputerCall: Story = { parameters: { recording: { name: 'computer-call' } } }

export const Program: Story = { parameters: { recording: { name: 'program' } } }

export const ToolSearch: Story = { parameters: { recording: { name: 'tool-search' } } }

export const LocalShell: Story = { parameters: { recording: { name: 'local-shell' } } }

export const Agents: Story = { parameters: { recording: { name: 'agents' } } }

export const ToolOutputs: Story = { parameters: { recording: { name: 'tool-outputs' } } }

export const ComputerSession: Story = { parameters: { recording: { name: 'computer-session' } } }

export const Fusion: Story = { parameters: { recording: { name: 'fusion' } } }

export const ServerTools: Story = { parameters: { recording: { name: 'server-tools' } } }

export const ServerWorkspace: Story = { parameters: { recording: { name: 'server-workspace' } } }

export const IncompleteMaxTokens: Story = {
  parameters: { recording: { name: 'incomplete-max-tokens' } },
}

export const IncompleteContentFilter: Story = {
  parameters: { recording: { name: 'incomplete-content-filter' } },
}

export const Failed: Story = { parameters: { recording: { name: 'failed' } } }

export const NestedError: Story = { parameters: { recording: { name: 'nested-error' } } }

export const FlatError: Story = { parameters: { recording: { name: 'flat-error' } } }

export const CutWithoutEnd: Story = { parameters: { recording: { name: 'cut-without-end' } } }

export const CutMidEvent: Story = { parameters: { recording: { name: 'cut-mid-event' } } }

export const Cancelled: Story = { parameters: { recording: { name: 'cancelled' } } }

export const UnknownItem: Story = { parameters: { recording: { name: 'unknown-item' } } }

export const ReasoningOpenResponses: Story = {
  parameters: { recording: { name: 'reasoning-open-responses' } },
}

export const ReasoningVllm: Story = { parameters: { recording: { name: 'reasoning-vllm' } } }

export const GatewayNames: Story = { parameters: { recording: { name: 'gateway-names' } } }

export const Aimock: Story = { parameters: { recording: { name: 'aimock' } } }
