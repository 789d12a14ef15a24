// Paints the pictures that the image scenarios send: `node packages/recordings/scenarios/picture/paint.ts`.
// The PNGs are committed, since another machine's zlib may pack the same pixels into other bytes.
import { writeFileSync } from 'node:fs'
import { lake } from './lake.ts'
import { causeway, page } from './page.ts'
import { blurred, stepped } from './picture.ts'
import { png } from './png.ts'

const picture = lake(768, 512)

const drafts = {
  'lake-0': stepped(blurred(picture, 64), 64),
  'lake-1': stepped(blurred(picture, 22), 84),
  'lake-2': stepped(blurred(picture, 8), 84),
  lake: stepped(picture, 127),
  hours: page(),
  causeway: causeway(),
}

for (const [name, draft] of Object.entries(drafts)) {
  const bytes = png(draft)
  writeFileSync(new URL(`./${name}.png`, import.meta.url), bytes)
  console.log(`${name}.png ${bytes.length} bytes`)
}
