// `npm run bench [-- NAME ...]`: runs the named benchmarks, or all of them.
import { fold } from './fold.ts'
import { hook } from './hook.ts'
import { markdown } from './markdown.ts'
import { render } from './render.ts'
import { size } from './size.ts'

const benchmarks: Readonly<Record<string, () => Promise<void>>> = {
  fold,
  hook,
  markdown,
  render,
  size,
}

const wanted = process.argv.slice(2)
const names = wanted.length > 0 ? wanted : Object.keys(benchmarks)
for (const name of names) {
  const run = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
  if (run) await run()
  else {
    console.error(`No benchmark named "${name}". There are: ${Object.keys(benchmarks).join(', ')}.`)
    process.exitCode = 1
  }
}
