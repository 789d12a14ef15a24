import type { Flow, FootnoteDefinition, Node, Phrasing, Root, Table } from '../src/tree.ts'

/** Writes a tree as the specifications write their expected HTML. Only for comparing. */
export function toHtml(root: Root): string {
  const notes = new Map<string, FootnoteDefinition>()
  const collect = (node: Node): void => {
    if (node.type === 'footnoteDefinition' && !notes.has(node.identifier)) {
      notes.set(node.identifier, node)
    }
    if ('children' in node) for (const child of node.children) collect(child)
  }
  collect(root)
  const order: string[] = []
  const write: Writer = {
    order,
    inline: (nodes) => nodes.map((node) => phrasing(node, write)).join(''),
  }
  const body = blocks(root.children, write, false)
  const items = []
  for (const identifier of order) {
    const note = notes.get(identifier)
    const content = note === undefined ? '' : blocks(note.children, write, false)
    items.push(`<li id="fn-${escape(identifier)}">\n${content}</li>\n`)
  }
  return items.length === 0 ? body : `${body}<section><ol>\n${items.join('')}</ol></section>\n`
}

type Writer = { readonly order: string[]; readonly inline: (nodes: readonly Phrasing[]) => string }

function blocks(nodes: readonly Flow[], write: Writer, tight: boolean): string {
  let html = ''
  for (const node of nodes) {
    if (tight && node.type === 'paragraph' && node.html !== true) {
      html += (html === '' || html.endsWith('\n') ? '' : '\n') + write.inline(node.children)
    } else html += (html === '' || html.endsWith('\n') ? '' : '\n') + block(node, write)
  }
  return html
}

function block(node: Flow, write: Writer): string {
  switch (node.type) {
    case 'paragraph':
      if (node.html === true) return `${write.inline(node.children)}\n`
      return `<p>${write.inline(node.children)}</p>\n`
    case 'heading':
      return `<h${node.depth}>${write.inline(node.children)}</h${node.depth}>\n`
    case 'thematicBreak':
      return '<hr />\n'
    case 'code': {
      const lang = node.lang === null ? '' : ` class="language-${escape(node.lang)}"`
      return `<pre><code${lang}>${escape(node.value)}${node.value === '' ? '' : '\n'}</code></pre>\n`
    }
    case 'blockquote':
      return `<blockquote>\n${blocks(node.children, write, false)}</blockquote>\n`
    case 'list': {
      const tag = node.ordered ? 'ol' : 'ul'
      const start = node.start === null || node.start === 1 ? '' : ` start="${node.start}"`
      const items = node.children.map((item) => {
        const box = `<input type="checkbox"${item.checked === true ? ' checked=""' : ''} disabled="" /> `
        const task = item.checked === null ? '' : box
        const inner = blocks(item.children, write, !node.spread)
        const open =
          inner.startsWith('<') && !/^<(?:a|em|strong|del|code|img|br|input|sup)\b/.test(inner)
        return `<li>${open ? '\n' : ''}${node.spread && task ? inner.replace('<p>', `<p>${task}`) : task + inner}</li>\n`
      })
      return `<${tag}${start}>\n${items.join('')}</${tag}>\n`
    }
    case 'table':
      return table(node, write)
    case 'footnoteDefinition':
      return ''
  }
}

function table(node: Table, write: Writer): string {
  const rows = node.children.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td'
    const cells = node.align.map((align, column) => {
      const style = align === null ? '' : ` align="${align}"`
      return `<${tag}${style}>${write.inline(row.children[column]?.children ?? [])}</${tag}>\n`
    })
    return `<tr>\n${cells.join('')}</tr>\n`
  })
  const [head = '', ...body] = rows
  const tbody = body.length > 0 ? `<tbody>\n${body.join('')}</tbody>\n` : ''
  return `<table>\n<thead>\n${head}</thead>\n${tbody}</table>\n`
}

function phrasing(node: Phrasing, write: Writer): string {
  switch (node.type) {
    case 'text':
      return node.html === true ? node.value : escape(node.value)
    case 'emphasis':
      return `<em>${write.inline(node.children)}</em>`
    case 'strong':
      return `<strong>${write.inline(node.children)}</strong>`
    case 'delete':
      return `<del>${write.inline(node.children)}</del>`
    case 'inlineCode':
      return `<code>${escape(node.value)}</code>`
    case 'break':
      return '<br />\n'
    case 'link':
      return `<a href="${address(node.url)}"${title(node.title)}>${write.inline(node.children)}</a>`
    case 'image':
      return `<img src="${address(node.url)}" alt="${escape(node.alt)}"${title(node.title)} />`
    case 'footnoteReference': {
      if (!write.order.includes(node.identifier)) write.order.push(node.identifier)
      const number = write.order.indexOf(node.identifier) + 1
      return `<sup><a href="#fn-${escape(node.identifier)}">${number}</a></sup>`
    }
  }
}

function title(value: string | null): string {
  return value === null ? '' : ` title="${escape(value)}"`
}

function address(url: string | null): string {
  const encoded = (url ?? '').replace(
    /%(?![0-9a-fA-F]{2})|[^\w\-.~!*'();:@&=+$,/?#%]/gu,
    (character) => encodeURIComponent(character.isWellFormed() ? character : '\uFFFD'),
  )
  return escape(encoded)
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
