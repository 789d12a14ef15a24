// Reads one stream in one way and prints the peak of resident memory in MB: `node foldMemoryChild.ts limit|ours DELTAS`.
import { growingBody } from './growingBody.ts'
import { readAndAppend } from './readAndAppend.ts'
import { readAndFold } from './textStream.ts'

const [reader, deltas] = process.argv.slice(2)
const read = reader === 'ours' ? readAndFold : readAndAppend
const before = process.memoryUsage.rss()
let peak = before
// What the system itself calls the peak begins with the size of the process that started this one.
await read(
  growingBody(Number(deltas), () => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }),
)
console.log((peak - before) / 2 ** 20)
