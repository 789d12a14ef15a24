import type {
  Flow,
  FootnoteDefinition,
  List,
  ListItem,
  Node,
  Paragraph,
  Phrasing,
  Root,
  Table,
} from '../src/tree.ts'

/** Footnotes by their label, and the labels that are used, in the order of first use: their numbers. */
type Notes = { readonly definitions: Map<string, FootnoteDefinition>; readonly used: Set<string> }

/**
 * Writes a tree as the specifications write their expected HTML, raw HTML as it stands. Only for
 * comparing: it checks no address.
 */
export function toHtml(root: Root): string {
  const notes: Notes = { definitions: new Map(), used: new Set() }
  collectNotes(root, notes)
  const body = blocks(root.children, notes, false)
  let items = ''
  for (const identifier of notes.used) {
    const content = blocks(notes.definitions.get(identifier)?.children ?? [], notes, false)
    items += `<li>\n${content}</li>\n`
  }
  return items === '' ? body : `${body}<section>\n<ol>\n${items}</ol>\n</section>\n`
}

function collectNotes(node: Node, notes: Notes): void {
  if (node.type === 'footnoteDefinition' && !notes.definitions.has(node.identifier)) {
    notes.definitions.set(node.identifier, node)
  }
  if (node.type === 'footnoteReference') notes.used.add(node.identifier)
  if ('children' in node) for (const child of node.children) collectNotes(child, notes)
}

function blocks(nodes: readonly Flow[], notes: Notes, isTight: boolean): string {
  let html = ''
  for (const node of nodes) {
    const written = isBare(node, isTight) ? inlines(node.children, notes) : block(node, notes)
    html += (html === '' || html.endsWith('\n') ? '' : '\n') + written
  }
  return html
}

function isBare(node: Flow | undefined, isTight: boolean): node is Paragraph {
  return isTight && node?.type === 'paragraph' && node.html !== true
}

const writers: {
  readonly [Type in Flow['type']]: (node: Extract<Flow, { type: Type }>, notes: Notes) => string
} = {
  paragraph: ({ children, html }, notes) =>
    html === true ? `${inlines(children, notes)}\n` : `<p>${inlines(children, notes)}</p>\n`,
  heading: ({ depth, children }, notes) => `<h${depth}>${inlines(children, notes)}</h${depth}>\n`,
  thematicBreak: () => '<hr />\n',
  code: ({ lang, value }) => {
    const language = lang === null ? '' : ` class="language-${escape(lang)}"`
    return `<pre><code${language}>${escape(value)}${value === '' ? '' : '\n'}</code></pre>\n`
  },
  blockquote: ({ children }, notes) =>
    `<blockquote>\n${blocks(children, notes, false)}</blockquote>\n`,
  list,
  table,
  footnoteDefinition: () => '',
}

function block(node: Flow, notes: Notes): string {
  const write = writers[node.type] as (node: Flow, notes: Notes) => string // of this very type
  return write(node, notes)
}

function list(node: List, notes: Notes): string {
  const tag = node.ordered ? 'ol' : 'ul'
  const start = node.start === null || node.start === 1 ? '' : ` start="${node.start}"`
  const items = node.children.map((child) => item(child, notes, !node.spread))
  return `<${tag}${start}>\n${items.join('')}</${tag}>\n`
}

function item({ checked, children }: ListItem, notes: Notes, isTight: boolean): string {
  const box = `<input type="checkbox"${checked === true ? ' checked=""' : ''} disabled="" /> `
  const task = checked === null ? '' : box
  const inner = blocks(children, notes, isTight)
  // As the specification writes it: behind an open `<pre>` the line end would count.
  const start = children.length === 0 || isBare(children[0], isTight) ? '<li>' : '<li>\n'
  return `${start}${inner.startsWith('<p>') ? inner.replace('<p>', `<p>${task}`) : task + inner}</li>\n`
}

function table(node: Table, notes: Notes): string {
  const [head = '', ...body] = node.children.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td'
    const cells = node.align.map((align, column) => {
      const side = align === null ? '' : ` align="${align}"`
      return `<${tag}${side}>${inlines(row.children[column]?.children ?? [], notes)}</${tag}>\n`
    })
    return `<tr>\n${cells.join('')}</tr>\n`
  })
  const rows = body.length > 0 ? `<tbody>\n${body.join('')}</tbody>\n` : ''
  return `<table>\n<thead>\n${head}</thead>\n${rows}</table>\n`
}

const inlineWriters: {
  readonly [Type in Phrasing['type']]: (
    node: Extract<Phrasing, { type: Type }>,
    notes: Notes,
  ) => string
} = {
  text: ({ value, html }) => (html === true ? value : escape(value)),
  emphasis: ({ children }, notes) => `<em>${inlines(children, notes)}</em>`,
  strong: ({ children }, notes) => `<strong>${inlines(children, notes)}</strong>`,
  delete: ({ children }, notes) => `<del>${inlines(children, notes)}</del>`,
  inlineCode: ({ value }) => `<code>${escape(value)}</code>`,
  break: () => '<br />\n',
  link: ({ url, title, children }, notes) =>
    `<a href="${escape(url ?? '')}"${attribute(title)}>${inlines(children, notes)}</a>`,
  image: ({ url, title, alt }) =>
    `<img src="${escape(url ?? '')}" alt="${escape(alt)}"${attribute(title)} />`,
  footnoteReference: ({ identifier }, { used }) =>
    `<sup>${[...used].indexOf(identifier) + 1}</sup>`,
}

function inlines(nodes: readonly Phrasing[], notes: Notes): string {
  return nodes
    .map((node) => {
      const write = inlineWriters[node.type] as (node: Phrasing, notes: Notes) => string // of this very type
      return write(node, notes)
    })
    .join('')
}

function attribute(title: string | null): string {
  return title === null ? '' : ` title="${escape(title)}"`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
