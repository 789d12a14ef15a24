import type { Mermaid, MermaidConfig } from 'mermaid'
import type { Palette } from './paletteOf.ts'

/** Draws the source of a diagram as SVG text; rejects where it is none. */
export type Draw = (source: string, palette: Palette) => Promise<string>

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
  const draw: Draw = async (source, palette) => {
    mermaid.initialize({ ...settings, themeVariables: variablesOf(palette) })
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
  return (source, palette) => {
    const next = last.then(() => draw(source, palette))
    last = next.catch(() => undefined)
    return next
  }
}

const fontFamily = 'system-ui, sans-serif'

const fontSizes = { actorFontSize: 14, messageFontSize: 14, noteFontSize: 13 }

const settings: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  // HTML inside of a picture is not drawn, and is none of ours.
  htmlLabels: false,
  flowchart: { useMaxWidth: false },
  sequence: { useMaxWidth: false, mirrorActors: false, ...fontSizes },
  theme: 'base',
  fontFamily,
  maxTextSize: 20_000,
  maxEdges: 300,
  logLevel: 'fatal',
}

function variablesOf(palette: Palette): object {
  const { text, muted, line, fill, ground, accent, dark } = palette
  return {
    darkMode: dark,
    fontFamily,
    fontSize: '14px',
    background: ground,
    primaryColor: fill,
    primaryTextColor: text,
    primaryBorderColor: line,
    secondaryColor: ground,
    tertiaryColor: ground,
    lineColor: muted,
    textColor: text,
    titleColor: text,
    mainBkg: fill,
    nodeBorder: line,
    clusterBkg: ground,
    clusterBorder: line,
    edgeLabelBackground: ground,
    noteBkgColor: ground,
    noteTextColor: text,
    noteBorderColor: line,
    actorBkg: fill,
    actorBorder: line,
    actorLineColor: line,
    signalColor: muted,
    signalTextColor: text,
    activationBorderColor: accent,
    useGradient: false,
    dropShadow: 'none',
  }
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
    fontSize: '14px',
  })
  document.body.append(place)
  return place
}
