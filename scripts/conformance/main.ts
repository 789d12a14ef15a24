// `npm run conformance -- --recordings DIR [--min N]`: runs recorded streams through our own code.
import { parseArgs } from 'node:util'
import { runRecordings } from './recordings.ts'

const usage = `Usage:
  npm run conformance -- --recordings DIR [--min N]   fold each recording of DIR/index.json and compare
                                                      it with the server's own final output; exit 1
                                                      when fewer than N are lossless`

const { values } = parseArgs({
  options: {
    recordings: { type: 'string' },
    min: { type: 'string', default: '0' },
  },
})

if (values.recordings === undefined) {
  console.error(usage)
  process.exitCode = 1
} else {
  const report = await runRecordings(values.recordings)
  for (const line of report.lines) console.log(line)
  process.exitCode = report.lossless >= Number(values.min) ? 0 : 1
}
