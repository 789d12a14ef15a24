// Writes every scenario to `recordings/`: `node packages/recordings/scenarios/write.ts`.
import { writeFileSync } from 'node:fs'
import { scenarios } from './all.ts'

for (const { name, write } of scenarios) {
  const bytes = write()
  writeFileSync(new URL(`../recordings/${name}.sse`, import.meta.url), bytes)
  console.log(`${name}.sse ${Buffer.byteLength(bytes)} bytes`)
}
