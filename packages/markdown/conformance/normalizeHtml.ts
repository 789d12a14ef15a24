import { decodeEntity } from '../src/entity/decodeEntity.ts'

const pieces = /<!--(?:-?>|[\s\S]*?-->)|<[a-zA-Z/][^<>]*(?:"[^"]*"[^<>]*)*>|[^<]+|</g
const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{0,31});/g
const blockNames =
  /^(?:p|h[1-6]|hr|pre|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|section|div|br|details|summary)$/

/**
 * HTML so that two ways to write the same are equal: white space between blocks, the order of
 * attributes, references for characters, percent signs in addresses, the trimmings of footnotes.
 */
export function normalizeHtml(html: string): string {
  let isPre = false
  let out = ''
  for (const [piece] of plainNotes(html).matchAll(pieces)) {
    const tag = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)([\s\S]*?)\/?>$/.exec(piece)
    if (tag === null) {
      const text = decode(piece)
      out += isPre ? text : text.replace(/\s+/g, ' ')
      continue
    }
    const [, slash = '', written = '', attributes = ''] = tag
    const name = written === 's' ? 'del' : written
    if (name === 'pre') isPre = slash === ''
    const isBlock = blockNames.test(name.toLowerCase())
    // White space beside a block is none; a line end between inlines is a space.
    if (isBlock && !(isPre && name !== 'pre')) out = out.replace(/ $/, '')
    out += `<${slash}${name}${sorted(name, attributes)}>${isBlock && !isPre ? '\u{E000}' : ''}`
  }
  return out.replace(/\u{E000} ?/gu, '').trim()
}

/** What each renderer does in its way with footnotes and tasks, and leaves out or adds: an empty title, an empty line of code. */
function plainNotes(html: string): string {
  return html
    .replace(/(<code[^>]*>)\n(<\/code>)/g, '$1$2')
    .replaceAll(' title=""', '')
    .replace(/<sup[^>]*>\s*<a [^>]*data-footnote-ref[^>]*>(\d+)<\/a>\s*<\/sup>/g, '<sup>$1</sup>')
    .replace(/ ?<a [^>]*data-footnote-backref[^>]*>[\s\S]*?<\/a>/g, '')
    .replace(/<h2[^>]*footnote-label[^>]*>[\s\S]*?<\/h2>/g, '')
    .replace(/<section [^>]*footnotes[^>]*>/g, '<section>')
    .replace(/<li id="(?:user-content-)?fn[^>]*>/g, '<li>')
    .replace(/<(li|ul|ol) class="[^"]*task-list[^"]*">/g, '<$1>')
    .replace(/(<input [^>]*type="checkbox"[^>]*>)\s*<p>/g, '<p>$1 ')
}

function sorted(name: string, attributes: string): string {
  const found = [...attributes.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)]
  return found
    .map(([, key = '', double, single, bare]) => {
      const value = decode(double ?? single ?? bare ?? '')
      const side = /^text-align: ?(\w+);?$/.exec(value)?.[1]
      if (key === 'style' && side !== undefined) return ` align="${side}"`
      const isAddress = (key === 'href' && name === 'a') || (key === 'src' && name === 'img')
      return ` ${key.toLowerCase()}="${isAddress ? plainAddress(value) : value}"`
    })
    .toSorted()
    .join('')
}

function decode(text: string): string {
  return text.replace(reference, (whole) => decodeEntity(whole) ?? whole)
}

/** An address with what can be decoded decoded, since renderers differ in what they encode. */
function plainAddress(address: string): string {
  return address.replace(/(?:%[0-9a-fA-F]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded.toUpperCase()
    }
  })
}
