import { draw, hex, type Color, type Picture } from './picture.ts'

/** A box of a page, in pixels from its upper left corner, and its color. */
type Box = readonly [left: number, top: number, width: number, height: number, color: string]

const lines = (left: number, top: number, widths: readonly number[], color: string): Box[] =>
  widths.map((width, index): Box => [left, top + index * 20, width, 8, color])

const paper = '#fbfaf7'
const boxes: readonly Box[] = [
  [0, 0, 640, 56, '#26445e'],
  [24, 20, 132, 16, '#f4efe6'],
  ...lines(420, 24, [52], '#c9d6e2'),
  ...lines(500, 24, [52], '#c9d6e2'),
  [24, 84, 260, 18, '#33373d'],
  ...lines(24, 120, [372, 392, 356, 380, 210], '#b9bcc2'),
  [432, 84, 184, 132, '#d8c7a6'],
  ...lines(24, 250, [384, 372, 300], '#b9bcc2'),
  [0, 330, 640, 150, '#eae4d8'],
  [24, 352, 96, 14, '#33373d'],
  ...lines(24, 384, [70, 70, 70], '#6c727b'),
  ...lines(130, 384, [92, 92, 64], '#6c727b'),
  [432, 384, 160, 40, '#26445e'],
  [468, 400, 88, 8, '#f4efe6'],
]

const at = (shapes: readonly Box[], ground: string) => {
  const colors = shapes.map((box) => hex(box[4]))
  const under = hex(ground)
  return (x: number, y: number): Color => {
    const index = shapes.findLastIndex(
      ([left, top, width, height]) => x >= left && x < left + width && y >= top && y < top + height,
    )
    return colors[index] ?? under
  }
}

/** A page of a small workshop, with its opening hours in the footer: what a computer's screen shows. */
export const page = (): Picture => {
  const color = at(boxes, paper)
  return draw(640, 480, (x, y) => color(x * 640, y * 480))
}

const mapBoxes: readonly Box[] = [
  [0, 0, 96, 200, '#e7dcc3'],
  [0, 40, 72, 120, '#b98f6a'],
  [10, 52, 52, 96, '#d3ab84'],
  [96, 88, 138, 12, '#d9c691'],
  [234, 48, 70, 92, '#8fa377'],
  [252, 66, 34, 56, '#a9bb8f'],
]

/** A small map: a walled town, an island, and the causeway between them. */
export const causeway = (): Picture => {
  const color = at(mapBoxes, '#a8cbd8')
  return draw(320, 200, (x, y) => color(x * 320, y * 200))
}
