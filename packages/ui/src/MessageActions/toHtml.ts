import { parse } from '@response-stream/markdown'
import type { FootnoteDefinition, Link, Node, Table } from '@response-stream/markdown'
import { safeUrl } from '../plain/safeUrl.ts'

/** Markdown as HTML for the clipboard: headings, lists, tables, code and links that may be followed; raw HTML stays text. */
export function toHtml(markdown: string): string {
  return htmlOf(parse(markdown))
}

function htmlOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return escaped(node.value)
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'code':
      return `<pre><code>${escaped(node.value)}</code></pre>`
    case 'break':
      return '<br>'
    case 'thematicBreak':
      return '<hr>'
    case 'image':
      return escaped(node.alt)
    case 'footnoteReference':
      return `<sup>[${escaped(node.label)}]</sup>`
    case 'table':
      return tableOf(node)
    case 'link':
      return linkOf(node)
    case 'footnoteDefinition':
      return footnoteOf(node)
    case 'root':
      return inside(node)
    default: {
      const tag = tagOf(node)
      return `<${tag}>${inside(node)}</${tag}>`
    }
  }
}

type Wrapped = Exclude<
  Node,
  {
    type:
      | 'text'
      | 'inlineCode'
      | 'code'
      | 'break'
      | 'thematicBreak'
      | 'image'
      | 'footnoteReference'
      | 'table'
      | 'link'
      | 'footnoteDefinition'
      | 'root'
  }
>

const tags = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  delete: 's',
  blockquote: 'blockquote',
  listItem: 'li',
  tableRow: 'tr',
  tableCell: 'td',
} satisfies Partial<Record<Wrapped['type'], string>>

function tagOf(node: Wrapped): string {
  if (node.type === 'heading') return `h${node.depth}`
  if (node.type === 'list') return node.ordered ? 'ol' : 'ul'
  return tags[node.type]
}

function inside({ children }: { readonly children: readonly Node[] }): string {
  return children.map(htmlOf).join('')
}

function tableOf({ children: [head, ...rows] }: Table): string {
  const cells = head?.children.map((cell) => `<th>${inside(cell)}</th>`).join('') ?? ''
  return `<table><thead><tr>${cells}</tr></thead><tbody>${rows.map(htmlOf).join('')}</tbody></table>`
}

function linkOf(node: Link): string {
  const url = safeUrl(node.url)
  return url === null ? inside(node) : `<a href="${escaped(url.href)}">${inside(node)}</a>`
}

function footnoteOf(node: FootnoteDefinition): string {
  return `<p>[${escaped(node.label)}] ${inside(node).replace(/^<p>|<\/p>$/g, '')}</p>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
