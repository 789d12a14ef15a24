/** What a reset could take from an element besides its place and size. */
const watched = [
  'backgroundColor',
  'borderBlockEndWidth',
  'borderInlineStartWidth',
  'borderStartStartRadius',
  'color',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'lineHeight',
  'textAlign',
  'textDecorationLine',
] as const

/** How two pages with the same parts differ, a line for each difference; none when they look the same. */
export function differences(one: Document, other: Document): readonly string[] {
  const own = elementsOf(one)
  const theirs = elementsOf(other)
  if (own.length !== theirs.length) return [`${own.length} elements and ${theirs.length}`]
  const lines = own.flatMap((element, at) => {
    const twin = theirs[at]
    return twin === undefined ? [] : differ(element, twin)
  })
  return [...new Set(lines)]
}

function differ(one: Element, other: Element): readonly string[] {
  const mine = looksOf(one)
  const theirs = looksOf(other)
  const part = one.closest('[data-part]')?.getAttribute('data-part')
  return Object.keys(mine)
    .filter((name) => mine[name] !== theirs[name])
    .map((name) => `${part} ${one.tagName} ${name}: ${mine[name]} | ${theirs[name]}`)
}

function looksOf(element: Element): Record<string, string> {
  const style = getComputedStyle(element)
  const { x, y, width, height } = element.getBoundingClientRect()
  const looks: Record<string, string> = { box: [x, y, width, height].map(Math.round).join(' ') }
  for (const name of watched) looks[name] = style[name]
  if (element.tagName === 'LI') looks['listStyleType'] = style.listStyleType
  return looks
}

/** What is seen of the parts. Drawings have no box that a reset knows. */
function elementsOf(page: Document): readonly Element[] {
  return [...page.querySelectorAll('[data-part], [data-part] *')].filter(
    (element) =>
      element.closest("svg, [data-part='hidden']") === null &&
      element.checkVisibility({ visibilityProperty: true }),
  )
}
