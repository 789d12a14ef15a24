// Reads one stream in one way and prints the peak of resident memory in MB: `node foldMemoryChild.ts limit|ours DELTAS`.
import { growingBody } from './growingBody.ts'
import { readAndAppend } from './readAndAppend.ts'
import { readAndFold } from './textStream.ts'

const [reader, deltas] = process.argv.slice(2)
const read = reader === 'ours' ? readAndFold : readAndAppend
const before = process.resourceUsage().maxRSS
await read(growingBody(Number(deltas)))
console.log((process.resourceUsage().maxRSS - before) / 1024)
