// Runs in the page: what a case has left there that it may not.

const elements = new Set(
  'script iframe object embed form style link meta base template noscript portal frame frameset applet foreignobject animate set'.split(
    ' ',
  ),
)
const addresses =
  /^(?:href|xlink:href|src|srcset|action|formaction|poster|data|background|ping|cite)$/i
const followed = /^(?:https?|mailto|tel|sms|ircs?|xmpp):$/i
const picture = /^data:image\/(?:png|jpeg|webp|gif|avif);base64,[A-Za-z0-9+/=]*$/i
const escape = /position\s*:\s*(?:fixed|sticky)|url\s*\(|z-index\s*:\s*\d{4,}|expression\(/i
const ids = new Set(['host', 'root', 'body', '__xssClob'])

/** Every forbidden outcome found in `host`, and every wish of `also` that is not granted. */
export function inspect(host: Element, also: Readonly<Record<string, unknown>>): string[] {
  const all = [...host.querySelectorAll('*')]
  const found = Reflect.has(window, '__xss') ? ['script-executed'] : []
  if (Reflect.has({}, 'polluted')) found.push('prototype-polluted')
  for (const element of all) found.push(...inspectElement(element))
  return [...new Set([...found, ...missing(host, all, also)])]
}

function inspectElement(element: Element): string[] {
  const found: string[] = []
  const tag = element.tagName.toLowerCase()
  const ours = element.closest('[data-kit-chrome]') !== null
  if (elements.has(tag) && !ours) found.push(`forbidden-element: ${tag}`)
  for (const { name, value } of element.attributes) {
    if (/^on/i.test(name)) found.push(`event-handler-attribute: ${name}`)
    if (addresses.test(name) && isDangerous(element, value))
      found.push(`dangerous-url-attribute: ${tag} ${name} ${value.slice(0, 40)}`)
    if (name === 'style' && escape.test(value) && !ours) found.push('style-attribute-escape')
  }
  if (ids.has(element.id)) found.push(`forbidden-element: id ${element.id}`)
  if (!ours && /fixed|sticky/.test(getComputedStyle(element).position))
    found.push(`style-attribute-escape: ${tag} is ${getComputedStyle(element).position}`)
  return found
}

function isDangerous(element: Element, value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- a browser reads an address without these
  const read = value.replace(/[\u0000-\u0020\u200b]/g, '')
  const [, scheme] = /^([a-z][a-z0-9+.-]*:)/i.exec(read) ?? []
  if (scheme === undefined || followed.test(scheme)) return false
  const inImage = element instanceof HTMLImageElement
  return !(inImage && (picture.test(read) || read.startsWith(`blob:${location.origin}`)))
}

type Wish = (host: Element, all: readonly Element[], wanted: unknown) => string | null

const wishes: Readonly<Record<string, Wish>> = {
  max_dom_nodes: (_, all, most) => (all.length > Number(most) ? `${all.length} elements` : null),
  must_not_crash: (host) => (host.childElementCount === 0 ? 'nothing is shown' : null),
  link_rel_noopener: (_, all) => {
    const open = linksOf(all).filter(({ target, rel }) => target !== '' && !/noopener/.test(rel))
    return open.length > 0 ? `${open.length} links give their target the page` : null
  },
  no_href_scheme: (_, all) => {
    const odd = linksOf(all).find(({ protocol }) => !/^(?:https?|mailto|tel):$/.test(protocol))
    return odd ? `a link leads to ${odd.protocol}` : null
  },
  external_link_shows_host: (_, all, wanted) => {
    const hidden = linksOf(all).find(
      (link) => link.host !== location.host && !link.innerText.includes(bare(link.host)),
    )
    return wanted === true && hidden ? `a link to ${hidden.host} does not say so` : null
  },
  max_element_px: (_, all, most) => {
    const sizes = all.map((element) => element.getBoundingClientRect())
    const widest = Math.max(0, ...sizes.map(({ width, height }) => Math.max(width, height)))
    return widest > Number(most) ? `an element is ${Math.round(widest)} px` : null
  },
}

function missing(
  host: Element,
  all: readonly Element[],
  also: Readonly<Record<string, unknown>>,
): string[] {
  return Object.entries(also).flatMap(([name, wanted]) => {
    const wish = Object.hasOwn(wishes, name) ? wishes[name] : undefined
    const complaint = wanted === false ? null : wish?.(host, all, wanted)
    return complaint ? [`${name}: ${complaint}`] : []
  })
}

function linksOf(all: readonly Element[]): readonly HTMLAnchorElement[] {
  return all.filter(
    (element) => element instanceof HTMLAnchorElement && element.hasAttribute('href'),
  ) as HTMLAnchorElement[] // the filter has just seen it
}

function bare(host: string): string {
  return host.replace(/^www\./, '')
}
