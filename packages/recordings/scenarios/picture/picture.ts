/** Red, green and blue, each from 0 to 1. */
export type Color = readonly [number, number, number]

/** A picture in memory: three numbers from 0 to 1 a pixel, row by row. */
export type Picture = {
  readonly width: number
  readonly height: number
  readonly pixels: Float32Array
}

/** Reads `#rrggbb`. */
export const hex = (color: string): Color => {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}

/** `amount` of the way from one color to the other. */
export const mix = (from: Color, to: Color, amount: number): Color => [
  from[0] + (to[0] - from[0]) * amount,
  from[1] + (to[1] - from[1]) * amount,
  from[2] + (to[2] - from[2]) * amount,
]

/** 0 below `low`, 1 above `high`, and a soft slope between. */
export const smooth = (low: number, high: number, value: number): number => {
  const part = Math.min(1, Math.max(0, (value - low) / (high - low)))
  return part * part * (3 - 2 * part)
}

/** A color from a row of stops, given as places from 0 to 1. */
export const gradient = (stops: readonly (readonly [number, Color])[], at: number): Color => {
  let [before, color] = stops[0] ?? [0, [0, 0, 0] as const]
  for (const [place, next] of stops) {
    if (at <= place)
      return place === before ? next : mix(color, next, (at - before) / (place - before))
    ;[before, color] = [place, next]
  }
  return color
}

/** Draws a picture point by point: `paint` gets places from 0 to 1, four to a pixel, so that edges are soft. */
export const draw = (
  width: number,
  height: number,
  paint: (x: number, y: number) => Color,
): Picture => {
  const pixels = new Float32Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0]
      for (const [dx, dy] of corners) {
        const color = paint((x + dx) / width, (y + dy) / height)
        color.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value / 4))
      }
      pixels.set(sum, (y * width + x) * 3)
    }
  }
  return { width, height, pixels }
}

const corners = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const

/** The same picture with all detail below `size` pixels gone, as an early draft of it. */
export const blurred = (picture: Picture, size: number): Picture => {
  const once = boxed(
    boxed(picture, size, 3, picture.width),
    size,
    picture.width * 3,
    picture.height,
  )
  return boxed(boxed(once, size, 3, picture.width), size, picture.width * 3, picture.height)
}

// A running mean along one axis: `step` is the distance of neighbours, `length` the size of the axis.
const boxed = (picture: Picture, size: number, step: number, length: number): Picture => {
  const { pixels } = picture
  const result = new Float32Array(pixels.length)
  const radius = Math.floor(size / 2)
  for (let start = 0; start < pixels.length; start++) {
    const place = Math.floor(start / step) % length
    if (place !== 0) continue
    const at = (index: number): number =>
      pixels[start + Math.min(length - 1, Math.max(0, index)) * step] ?? 0
    let sum = 0
    for (let index = -radius; index <= radius; index++) sum += at(index)
    for (let index = 0; index < length; index++) {
      result[start + index * step] = sum / (radius * 2 + 1)
      sum += at(index + radius + 1) - at(index - radius)
    }
  }
  return { ...picture, pixels: result }
}

/** The same picture with fewer shades, which packs far better and can hardly be seen. */
export const stepped = (picture: Picture, shades: number): Picture => ({
  ...picture,
  pixels: picture.pixels.map((value) => Math.round(value * shades) / shades),
})
