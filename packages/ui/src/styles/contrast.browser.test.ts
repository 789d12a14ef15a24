import { afterEach, expect, it } from 'vitest'
import './index.css'
import harbour from '../../docs/recipes/BrandTheme.css?raw'
import orchard from '../../docs/themes/orchardTheme.css?raw'
import shadcn from '../../docs/themes/shadcn.css?raw'

/** What is read or found on which grounds, and how clear it has to be there: WCAG 2.2, 1.4.3 and 1.4.11. */
type Use = { least: number; colours: readonly string[]; on: readonly string[] }

const plain = ['canvas', 'raised', 'sunken', 'fill']
const tinted = ['accent-soft', 'danger-soft', 'warn-soft']

const uses: readonly Use[] = [
  { least: 4.5, colours: ['text', 'text-muted'], on: [...plain, ...tinted] },
  { least: 4.5, colours: ['text-faint', 'accent', 'accent-hover'], on: [...plain, 'accent-soft'] },
  { least: 4.5, colours: ['danger'], on: ['canvas', 'raised', 'sunken', 'danger-soft'] },
  { least: 4.5, colours: ['warn'], on: ['raised', 'warn-soft'] },
  { least: 4.5, colours: ['ok'], on: ['ok-soft'] },
  { least: 4.5, colours: ['on-ink'], on: ['ink'] },
  { least: 4.5, colours: ['on-accent'], on: ['accent'] },
  {
    least: 4.5,
    colours: ['code-keyword', 'code-string', 'code-number', 'code-name'],
    on: ['sunken'],
  },
  // The edge of a control, a bar, the ring of what has the focus, the ground of a button.
  {
    least: 3,
    colours: ['line-strong'],
    on: ['canvas', 'raised', 'fill', 'danger-soft', 'warn-soft'],
  },
  { least: 3, colours: ['accent', 'ink'], on: [...plain, ...tinted] },
]

/** Decoration, and what cannot be pressed. */
const unread = ['line']

const themes = {
  'the kit': '',
  'the recipe for a brand': harbour.replace('.harbour', ':root'),
  'the theme in the names of shadcn': orchard + shadcn,
}

afterEach(() => {
  document.documentElement.removeAttribute('class')
  document.documentElement.removeAttribute('data-theme')
  for (const sheet of document.querySelectorAll('style[data-tried]')) sheet.remove()
})

it.each(
  Object.entries(themes).flatMap(([name, theme]) =>
    ['light', 'dark'].map((scheme) => ({ name, theme, scheme })),
  ),
)('is clear to read in $name, $scheme', ({ theme, scheme }) => {
  wear(theme, scheme)
  const tried = uses.flatMap(({ least, colours, on }) =>
    colours.flatMap((colour) => on.map((ground) => ({ least, colour, ground }))),
  )
  const tooFaint = tried
    .map((pair) => ({ ...pair, contrast: contrastOf(paint(pair.colour), paint(pair.ground)) }))
    .filter(({ contrast, least }) => contrast < least)
    .map(({ colour, ground, contrast }) => `${colour} on ${ground}: ${contrast.toFixed(2)}`)
  expect(tooFaint).toEqual([])
})

it('tries every token that a part is coloured with', () => {
  const known = new Set([...uses.flatMap(({ colours, on }) => [...colours, ...on]), ...unread])
  const used = [...document.styleSheets].flatMap((sheet) => coloursIn([...sheet.cssRules]))
  expect(used).toContain('text-muted')
  expect([...new Set(used)].filter((token) => !known.has(token))).toEqual([])
})

/** Gives the page a theme in a scheme, each in the way that some app asks for it. */
function wear(theme: string, scheme: string): void {
  const sheet = document.createElement('style')
  sheet.dataset['tried'] = ''
  sheet.textContent = theme
  document.head.append(sheet)
  document.documentElement.dataset['theme'] = scheme
  document.documentElement.classList.toggle('dark', scheme === 'dark')
}

type Colour = readonly [red: number, green: number, blue: number]

/** What a token is on the screen: the browser knows its colour spaces. */
function paint(token: string): Colour {
  const probe = document.createElement('i')
  probe.style.color = `var(--rs-${token})`
  document.body.append(probe)
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (canvas === null) throw new Error('This browser cannot draw.')
  canvas.fillStyle = getComputedStyle(probe).color
  probe.remove()
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const share = byte / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const coloured = /^(?:color|background|border|outline|accent-color)/

/** The tokens of the colours that rules give to parts, and to what is inside them. */
function coloursIn(rules: readonly CSSRule[]): readonly string[] {
  return rules.flatMap((rule) => {
    const inside = rule instanceof CSSGroupingRule ? coloursIn([...rule.cssRules]) : []
    if (!(rule instanceof CSSStyleRule)) return inside
    const said = rule.cssText.slice(rule.selectorText.length).split(/[{;]/)
    return said
      .map((line) => line.trim())
      .filter((line) => coloured.test(line))
      .flatMap((line) => [...line.matchAll(/var\(--rs-([\w-]+)/g)].map(([, token = '']) => token))
      .filter((token) => CSS.supports('color', valueOf(token)))
  })
}

function valueOf(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--rs-${token}`)
}
