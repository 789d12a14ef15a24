import type { Mermaid, MermaidConfig } from 'mermaid'

/** Draws the source of a diagram as SVG text; rejects where it is none. */
export type Draw = (source: string, dark: boolean) => Promise<string>

let coming: Promise<Draw | null> | undefined

/** Fetches mermaid once. Null when it cannot be had: diagrams are read as code then. */
export function loadMermaid(): Promise<Draw | null> {
  coming ??= import('mermaid').then(
    ({ default: mermaid }) => drawerOf(mermaid),
    () => null,
  )
  return coming
}

let drawn = 0

function drawerOf(mermaid: Mermaid): Draw {
  let last: Promise<unknown> = Promise.resolve()
  const draw: Draw = async (source, dark) => {
    mermaid.initialize({ ...settings, theme: dark ? 'dark' : 'neutral', darkMode: dark })
    drawn += 1
    const place = measuringPlace()
    try {
      const { svg } = await mermaid.render(`rs-diagram-${drawn}`, withoutSettings(source), place)
      return svg
    } finally {
      place.remove()
    }
  }
  // One after the other: it has one configuration for all.
  return (source, dark) => {
    const next = last.then(() => draw(source, dark))
    last = next.catch(() => undefined)
    return next
  }
}

const fontFamily = 'system-ui, sans-serif'

const settings: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  // HTML inside of a picture is not drawn, and is none of ours.
  htmlLabels: false,
  flowchart: { useMaxWidth: false },
  fontFamily,
  maxTextSize: 20_000,
  maxEdges: 300,
  logLevel: 'fatal',
}

/** A diagram may not change how it is read or loaded: neither `%%{init: …}%%` nor a head of YAML. */
function withoutSettings(source: string): string {
  return source.replace(/^\s*---\s*\n[\s\S]*?\n---\s*\n/, '').replace(/%%\{[\s\S]*?\}%%/g, '')
}

/** Where labels are measured: out of sight, in the font that the picture will have. */
function measuringPlace(): HTMLElement {
  const place = document.createElement('div')
  place.setAttribute('aria-hidden', 'true')
  Object.assign(place.style, {
    position: 'fixed',
    insetInlineStart: '-200vw',
    insetBlockStart: '0',
    inlineSize: '100vw',
    visibility: 'hidden',
    fontFamily,
    fontSize: '16px',
  })
  document.body.append(place)
  return place
}
