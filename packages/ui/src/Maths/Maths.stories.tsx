import 'katex/dist/katex.min.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { Markdown } from '../Markdown/Markdown.tsx'
import { MathProvider } from './MathProvider.tsx'

const text = `For a quadratic $ax^2 + bx + c = 0$ with $a \\neq 0$ the roots are

$$
x_{1,2} = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}
$$

- The **discriminant** is \\(\\Delta = b^2 - 4ac\\).
- It costs $5 to print and $10 to frame, which is no formula.

| Case | Roots |
| --- | --- |
| $\\Delta > 0$ | two, $x_1 \\neq x_2$ |
| $\\Delta = 0$ | one, $-\\frac{b}{2a}$ |

> By Vieta \\(x_1 + x_2 = -\\frac{b}{a}\\), and

\\[
\\begin{aligned}
\\int_0^1 \\left(ax^2 + bx + c\\right) dx &= \\frac{a}{3} + \\frac{b}{2} + c \\\\
\\sum_{k=1}^{n} k &= \\frac{n(n+1)}{2}
\\end{aligned}
\\]

\`\`\`math
\\lim_{n \\to \\infty} \\left(1 + \\frac{1}{n}\\right)^n = e
\`\`\`
`

const meta = {
  title: 'Maths',
  component: Markdown,
  args: { text },
  decorators: [
    (Story) => (
      <MathProvider>
        <Story />
      </MathProvider>
    ),
  ],
  parameters: {
    docs: {
      description: {
        component:
          'Formulas in text, an entry of its own: `@response-stream/ui/math`. A place is kept for a formula that is still being written.',
      },
    },
  },
} satisfies Meta<typeof Markdown>

export default meta
type Story = StoryObj<typeof meta>

async function drawn({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('.katex')).not.toBeNull())
}

export const Settled: Story = { play: drawn }

export const Dark: Story = { play: drawn, globals: { theme: 'dark' } }

export const RightToLeft: Story = {
  args: { text: `الجذور هي $x_1$ و $x_2$، حيث\n\n$$\nx = \\frac{-b}{2a}\n$$\n` },
  parameters: { direction: 'rtl' },
  play: drawn,
}

/** The second formula is half written. */
export const Streaming: Story = {
  args: { text: text.slice(0, text.indexOf('{2a}')), streaming: true },
  play: drawn,
}

export const InlineStreaming: Story = {
  args: { text: text.slice(0, text.indexOf('b^2 - 4ac\\)')), streaming: true },
  play: drawn,
}

/** What KaTeX cannot read is shown as it is written. */
export const Failed: Story = {
  args: {
    text: 'Where $\\frac{a}{b$ should stand, and\n\n$$\n\\nosuchcommand{x}\n$$\n\nthe rest goes on: $x$.',
  },
  play: drawn,
}

export const Wide: Story = {
  args: {
    text: `$$\n${Array.from({ length: 30 }, (_, at) => `a_{${at}} x^{${at}}`).join(' + ')} = 0\n$$`,
  },
  play: async (context) => {
    await drawn(context)
    // It is measured when it is laid out, and can be scrolled by keyboard then.
    const formula = context.canvasElement.querySelector("[data-part='formula']")
    await waitFor(() => expect(formula).toHaveAttribute('tabindex', '0'))
  },
}
