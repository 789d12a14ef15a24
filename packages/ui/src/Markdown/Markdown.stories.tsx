import type { Meta, StoryObj } from '@storybook/react-vite'
import { Markdown } from './Markdown.tsx'
import type { MarkdownComponents } from './components.ts'
import { tabTo } from '../part/tabTo.test.kit.ts'

const everything = `# A heading of the first level
A paragraph with **strong**, *stressed*, ~~struck~~ and \`inline code\`, and a line  
that is broken by hand. A [link to a page](https://developer.mozilla.org/en-US/), an address
that says itself, https://example.com/path, and a mail to <mail@example.com>.

## A list of the second
1. One
2. Two, with code that belongs to it:
   \`\`\`sh
   npm test
   \`\`\`
3. Three
   - [x] done
   - [ ] still open

> A quotation, over more than one line, so that its bar is seen
> beside the words.
>
> - and a list in it

| Place | People | What it is known for |
| :-- | --: | :-: |
| Reykjavík | 139,875 | hot water |
| Tórshavn | 13,326 | grass on roofs[^1] |

---

A picture that nobody asks for: ![A map of the harbour](https://example.com/map.png)

[^1]: It keeps the rain out.
`

const code = `\`\`\`tsx
// A comment
export function Clock({ zone = 'UTC' }: { zone?: string }) {
  const [now, setNow] = useState(() => Date.now())
  return <time className="clock">{format(now, { zone, digits: 2 })}</time>
}
\`\`\`

\`\`\`python
@cache
def fib(n: int) -> int:
    """Slow without the cache."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)
\`\`\`

\`\`\`sql
SELECT name, count(*) AS visits -- of the year
FROM guests WHERE since > '2026-01-01' GROUP BY name;
\`\`\`

\`\`\`json
{ "name": "kit", "size": 45, "light": true, "parts": [null] }
\`\`\`

\`\`\`diff
- const wait = 500
+ const wait = 200
\`\`\`

\`\`\`
No language, no colours.
\`\`\`
`

const wide = `| ${Array.from({ length: 9 }, (_, column) => `Column ${column + 1}`).join(' | ')} |
| ${'--- | '.repeat(9)}
| ${Array.from({ length: 9 }, (_, column) => `some words of cell ${column + 1}`).join(' | ')} |
`

const meta = {
  title: 'Markdown',
  component: Markdown,
  args: { text: everything },
} satisfies Meta<typeof Markdown>

export default meta
type Story = StoryObj<typeof meta>

export const Everything: Story = {}

export const Dark: Story = { globals: { theme: 'dark' } }

export const RightToLeft: Story = { parameters: { direction: 'rtl' } }

export const Code: Story = { args: { text: code } }

export const CodeDark: Story = { ...Code, globals: { theme: 'dark' } }

export const WideTable: Story = { args: { text: wide } }

export const HalfWritten: Story = {
  args: {
    text: 'A **strong wo\n\n- a list with `code and\n- a [link](https://exa',
    streaming: true,
  },
}

export const Hostile: Story = {
  args: {
    text: '<script>alert(1)</script> [run](javascript:alert(1)) ![](https://evil.test/?secret) [https://bank.example](https://evil.test/login)',
  },
}

const components: MarkdownComponents = {
  blockquote: ({ children }) => (
    <aside
      aria-label="Note"
      style={{ padding: '0.5rem 1rem', background: 'var(--rs-accent-soft)' }}
    >
      {children}
    </aside>
  ),
}

export const OwnComponents: Story = {
  args: { text: 'The app draws quotations:\n\n> as a note\n', components },
}

const Broken = (): never => {
  throw new Error('This view is broken')
}

export const BrokenBlock: Story = {
  args: {
    text: 'What stands around is read as ever.\n\n```sh\nnpm test\n```\n\nHere too.',
    components: { code: Broken },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'View raw' }))
  },
}

/** With the keyboard alone: Tab to the button that copies a table, and into a table that is wider than the column. */
export const WideTableByKeyboard: Story = {
  args: {
    text: `|${' some_long_name |'.repeat(12)}\n|${' - |'.repeat(12)}\n|${' some_long_value |'.repeat(12)}`,
  },
  play: async ({ canvas, userEvent }) => {
    await tabTo(userEvent, await canvas.findByRole('button', { name: 'Copy table' }))
    await tabTo(userEvent, await canvas.findByRole('group', { name: 'Table' }))
  },
}
