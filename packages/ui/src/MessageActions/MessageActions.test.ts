import { foldResponse } from '@response-stream/protocol'
import { recordingResponse } from '@response-stream/recordings'
import { describe, expect, it } from 'vitest'
import { toHtml } from './toHtml.ts'
import { toMarkdown } from './toMarkdown.ts'

describe('toMarkdown', () => {
  it('puts a footnote where a source is cited, and each source once at the end', async () => {
    const markdown = toMarkdown(foldResponse(await recordingResponse('web-search')))
    expect(markdown).toMatch(/\[\^1\]/)
    const notes = markdown.split('\n').filter((line) => /^\[\^\d+\]: \[.+\]\(https:/.test(line))
    expect(notes.length).toBeGreaterThan(1)
    expect(new Set(notes).size).toBe(notes.length)
  })

  it('keeps what the model said when it declined', async () => {
    const markdown = toMarkdown(foldResponse(await recordingResponse('refusal-after-text')))
    expect(markdown.split('\n\n').length).toBeGreaterThan(1)
  })
})

describe('toHtml', () => {
  it('writes what the markdown says', () => {
    expect(toHtml('# A\n\n- **b** `c`\n\n|x|\n|-|\n|1|')).toBe(
      '<h1>A</h1><ul><li><p><strong>b</strong> <code>c</code></p></li></ul>' +
        '<table><thead><tr><th>x</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    )
  })

  it('writes no HTML of the model and no address that may not be followed', () => {
    const html = toHtml('<img src=x onerror=run()> [a](javascript:run()) [b](https://b.test/?"x)')
    expect(html).not.toMatch(/<img|javascript:/)
    expect(html).toContain('href="https://b.test/')
  })
})
