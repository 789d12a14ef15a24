import { seeded } from '../tape/random.ts'
import { draw, gradient, hex, mix, smooth, type Color, type Picture } from './picture.ts'

const shore = 0.66
const sun = { x: 0.6, y: 0.505, size: 0.046 }
const wide = 1.5 // width by height: circles stay round

const sky = [
  [0, hex('#141a3c')],
  [0.18, hex('#2b2a5e')],
  [0.34, hex('#5d3a78')],
  [0.46, hex('#a9507c')],
  [0.55, hex('#e5786a')],
  [0.62, hex('#f7ad6c')],
  [0.68, hex('#fbd28e')],
] as const

/** Smooth noise in one dimension, from -1 to 1. */
const noise = (seed: number) => {
  const random = seeded(seed)
  const values = Array.from({ length: 257 }, () => random() * 2 - 1)
  return (x: number): number => {
    const place = ((x % 256) + 256) % 256
    const left = Math.floor(place)
    const [from, to] = [values[left] ?? 0, values[left + 1] ?? 0]
    return from + (to - from) * smooth(0, 1, place - left)
  }
}

type Ridge = { top: (x: number) => number; base: number; near: Color; far: Color }

const columns = 4096

// The line of a ridge is the same for every row, so it is worked out once a column.
const ridge = (
  seed: number,
  base: number,
  height: number,
  rough: number,
  colors: [string, string],
): Ridge => {
  const shape = noise(seed)
  const line = Float32Array.from({ length: columns * 1.25 }, (_, column) => {
    let sum = 0
    let [scale, size] = [rough, 1]
    for (let octave = 0; octave < 6; octave++) {
      sum += (1 - Math.abs(shape((column / columns) * scale + octave * 37)) * 2) * size
      scale *= 2.1
      size *= 0.46
    }
    return base - (sum * 0.5 + 0.3) * height
  })
  const top = (x: number): number => line[Math.max(0, Math.round(x * columns))] ?? base
  return { top, base, near: hex(colors[0]), far: hex(colors[1]) }
}

const ridges = [
  ridge(11, 0.618, 0.125, 2.1, ['#a5638a', '#e39a86']),
  ridge(29, 0.642, 0.105, 2.9, ['#6d487e', '#b56f82']),
  ridge(53, 0.668, 0.085, 3.7, ['#41356a', '#7d5179']),
]

type Star = { x: number; y: number; light: number }

const stars: readonly Star[] = (() => {
  const random = seeded(7)
  return Array.from({ length: 150 }, () => ({
    x: random(),
    y: random() ** 1.6 * 0.42,
    light: 0.25 + random() ** 3 * 0.9,
  }))
})()

const starlight = (x: number, y: number): number => {
  let light = 0
  if (y > 0.43) return light
  for (const star of stars) {
    if (Math.abs(y - star.y) > 0.006) continue
    const distance = Math.hypot((x - star.x) * wide, y - star.y)
    if (distance < 0.006)
      light += star.light * (1 - smooth(0.0004, 0.0022 + star.light * 0.0012, distance))
  }
  return light * (1 - smooth(0.2, 0.42, y))
}

const warm = hex('#ffe7b3')
const core = hex('#fff6dc')

const heaven = (x: number, y: number, disc: boolean): Color => {
  let color = gradient(sky, y)
  const distance = Math.hypot((x - sun.x) * wide, y - sun.y)
  color = mix(color, hex('#ffb877'), 0.55 * Math.exp(-distance * 5.5))
  color = mix(color, warm, 0.75 * Math.exp(-Math.max(0, distance - sun.size) * 17))
  color = mix(color, hex('#ffffff'), Math.min(1, starlight(x, y)))
  color = clouds(color, x, y)
  return disc ? mix(color, core, 1 - smooth(sun.size - 0.002, sun.size + 0.002, distance)) : color
}

const drift = [noise(101), noise(131)] as const

// Long thin bars of cloud, lit from below.
const clouds = (color: Color, x: number, y: number): Color => {
  const [slow, fine] = drift
  const tilt = y + x * 0.035
  const band =
    slow(tilt * 46 + fine(x * 5) * 0.5) * (0.55 + 0.45 * slow(x * 2.3)) +
    fine(x * 7 + tilt * 60) * 0.3
  const place = smooth(0.27, 0.4, y) * (1 - smooth(0.5, 0.58, y))
  const near = Math.exp(-Math.hypot((x - sun.x) * wide, (y - sun.y) * 2) * 2)
  return mix(
    color,
    mix(hex('#c9657e'), hex('#ffd9a0'), near),
    0.5 * place * smooth(0.12, 0.55, band),
  )
}

// The water shows the sun as a path of light, not as a second disc.
const land = (x: number, y: number, disc = true): Color => {
  let color = heaven(x, y, disc)
  for (const { top, base, near, far } of ridges) {
    const height = top(x)
    const inside = smooth(height - 0.0012, height + 0.0012, y)
    if (inside === 0) continue
    const haze = smooth(base - 0.13, shore, y)
    const glow = 0.35 * Math.exp(-Math.abs(x - sun.x) * 4)
    color = mix(color, mix(mix(near, far, haze), hex('#ffc189'), glow * (0.4 + haze * 0.6)), inside)
  }
  return color
}

const ripple = [noise(211), noise(223), noise(239)] as const

const water = (x: number, y: number): Color => {
  const depth = (y - shore) / (1 - shore)
  const [slow, middle, fine] = ripple
  const line = 60 * Math.log(1 + depth * 9)
  const wave =
    slow(line + x * 4) * 0.5 + middle(line * 2.3 + x * 13) * 0.3 + fine(line * 5 + x * 41) * 0.2
  const mirror = shore - (y - shore) * 0.92 + wave * 0.03 * (0.15 + depth)
  let color = mix(
    land(x + wave * 0.012 * depth, Math.max(0.02, mirror), false),
    hex('#2a2352'),
    0.28 + depth * 0.34,
  )
  const path = Math.exp(-(((x - sun.x + wave * 0.02) / (0.03 + depth * 0.075)) ** 2))
  color = mix(color, warm, path * smooth(-0.12, 0.5, wave) * (0.95 - depth * 0.45))
  return mix(color, hex('#ffd9a0'), 0.4 * (1 - smooth(0, 0.02, depth)))
}

const shape = noise(307)

const bank = (x: number): number => {
  const left = 0.8 + Math.max(0, x - 0.06) ** 1.25 * 1.05
  const right = 0.86 + Math.max(0, 0.97 - x) ** 1.2 * 0.95
  return Math.min(left, right) + shape(x * 23) * 0.006
}

type Tree = { x: number; foot: number; height: number; seed: number }

const trees: readonly Tree[] = (() => {
  const random = seeded(5)
  const left = Array.from({ length: 15 }, (_, index) => ({
    x: -0.02 + index * 0.019 + random() * 0.012,
    height: 0.17 + random() * 0.15 + Math.max(0, 0.14 - index * 0.016),
  }))
  const right = Array.from({ length: 8 }, (_, index) => ({
    x: 0.855 + index * 0.021 + random() * 0.012,
    height: 0.09 + random() * 0.1 + index * 0.012,
  }))
  const clear = right.filter(({ x }) => Math.abs(x - 0.902) > 0.026)
  return [...left, ...clear].map((tree, seed) => ({ ...tree, foot: bank(tree.x) + 0.03, seed }))
})()

// A spruce is a column of branches: each tier is a wedge that ends ragged.
const inTree = (tree: Tree, x: number, y: number): boolean => {
  const up = (tree.foot - y) / tree.height
  if (up < 0 || up > 1 || Math.abs(x - tree.x) > tree.height * 0.13) return false
  const side = Math.abs(x - tree.x) * wide
  if (side < 0.0022 * (1 - up)) return true
  if (up < 0.08) return false
  const tier = ((1 - up) * 11 + shape(tree.seed * 9.7 + up * 6) * 0.5) % 1
  const ragged = 0.85 + shape(tree.seed * 31 + (x - tree.x) * 420 + up * 60) * 0.3
  return side < tree.height * 0.16 * (1 - up) ** 0.85 * (0.42 + tier * 0.58) * ragged
}

const cabin = { x: 0.902, y: 0.9, width: 0.056, height: 0.04 }

// One light in the dusk, so that the eye has a place to go.
const house = (color: Color, x: number, y: number): Color => {
  const side = (x - cabin.x) / cabin.width
  const up = (cabin.y - y) / cabin.height
  const glow = 0.5 * Math.exp(-Math.hypot((x - cabin.x + 0.008) * wide, y - cabin.y + 0.016) * 38)
  const lit = mix(color, hex('#ffb45c'), glow)
  const roof = up > 1 && up < 1.85 && Math.abs(side) < 0.66 * (1 - (up - 1) / 0.9)
  const chimney = side > 0.2 && side < 0.3 && up > 1 && up < 2
  if (roof || chimney) return hex('#17132e')
  if (Math.abs(side) > 0.5 || up < 0 || up > 1) return lit
  const pane =
    up > 0.34 && up < 0.74 && ((side > -0.34 && side < -0.1) || (side > 0.08 && side < 0.3))
  return pane ? hex('#ffcf7a') : hex('#1f1938')
}

/** A mountain lake at dusk: stars, three ranges, the sun's path on the water, a lit cabin among spruces. */
export const lake = (width: number, height: number): Picture =>
  draw(width, height, (x, y) => {
    let color = y < shore ? land(x, y) : water(x, y)
    const shade = mix(hex('#241c40'), hex('#0d0b1e'), smooth(0.7, 1, y))
    color = mix(color, shade, smooth(bank(x) - 0.0015, bank(x) + 0.0015, y))
    color = house(color, x, y)
    return trees.some((tree) => inTree(tree, x, y))
      ? mix(hex('#1a1535'), hex('#0d0b1e'), smooth(0.5, 0.95, y))
      : color
  })
