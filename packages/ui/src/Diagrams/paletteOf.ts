/** The colours of a diagram, as `#rrggbb`, from the tokens in force at its place. */
export type Palette = {
  readonly text: string
  readonly muted: string
  readonly line: string
  readonly fill: string
  readonly ground: string
  readonly accent: string
  readonly dark: boolean
}

/** Reads the tokens at an element: whatever an app made of them, in the scheme that is used there. */
export function paletteOf(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  element.append(probe)
  const read = (token: string): Pixel => {
    probe.style.color = `var(${token})`
    return pixelOf(getComputedStyle(probe).color)
  }
  const [text, ground] = [read('--rs-text'), read('--rs-sunken')]
  const palette = {
    text: hex(text),
    muted: hex(read('--rs-text-muted')),
    line: hex(read('--rs-line-strong')),
    fill: hex(read('--rs-fill')),
    ground: hex(ground),
    accent: hex(read('--rs-accent')),
    dark: lightOf(text) > lightOf(ground),
  }
  probe.remove()
  return palette
}

type Pixel = readonly [number, number, number]

/** A colour in any notation as it comes on the screen: the drawing program knows the old notations only. */
function pixelOf(colour: string): Pixel {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (context === null) return [0, 0, 0]
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

function hex(pixel: Pixel): string {
  return `#${pixel.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function lightOf([red, green, blue]: Pixel): number {
  return red * 0.21 + green * 0.72 + blue * 0.07
}
