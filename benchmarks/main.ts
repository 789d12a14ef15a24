// `npm run bench [-- NAME ...]`: runs the named benchmarks, or all of them.
import { fold } from './fold.ts'
import { hook } from './hook.ts'
import { markdown } from './markdown.ts'
import { render } from './render.ts'
import { size } from './size.ts'

type Benchmark = { readonly shows: string; readonly run: () => Promise<void> }

const benchmarks: ReadonlyMap<string, Benchmark> = new Map([
  ['fold', { shows: 'reading and folding, beside the limit of any reader', run: fold }],
  ['hook', { shows: 'the hook in Chromium, beside the fold it stands on', run: hook }],
  ['markdown', { shows: 'a frame of text, beside lezer, marked and micromark', run: markdown }],
  ['render', { shows: 'an answer that comes, beside streamdown and react-markdown', run: render }],
  ['size', { shows: 'what each entry weighs, and its longest modules', run: size }],
])

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !benchmarks.has(name))
if (unknown.length > 0) {
  const asked = unknown.every((name) => name === '--help' || name === '-h')
  if (!asked) console.error(`No benchmark named "${unknown.join('", "')}".\n`)
  const list = [...benchmarks].map(([name, { shows }]) => `  ${name.padEnd(10)} ${shows}`)
  const usage = ['Usage: npm run bench [-- NAME ...]; without a name, all of them', ...list]
  ;(asked ? console.log : console.error)(usage.join('\n'))
  process.exitCode = asked ? 0 : 1
} else {
  for (const [name, { run }] of benchmarks) {
    if (wanted.length === 0 || wanted.includes(name)) await run()
  }
}
