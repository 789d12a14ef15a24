// `npm run conformance -- --recordings DIR [--min N]`: runs recorded streams through our own code.
import { parseArgs } from 'node:util'
import { runLint } from './lint.ts'
import { runMarkdown } from './markdown.ts'
import { runRecordings } from './recordings.ts'

const usage = `Usage:
  npm run conformance -- --recordings DIR [--min N]   fold each recording of DIR/index.json and compare
                                                      it with the server's own final output; exit 1
                                                      when fewer than N are lossless
  npm run conformance -- --lint FILE|DIR              hold recorded streams against the protocol's
      [--starting-after N]                            rules; exit 1 when one is broken
  npm run conformance -- --markdown FILE              read examples in the JSON form of the CommonMark
                                                      specification, at once and cut at random; exit 1
                                                      when one is read otherwise`

const { values } = parseArgs({
  options: {
    recordings: { type: 'string' },
    min: { type: 'string', default: '0' },
    lint: { type: 'string' },
    'starting-after': { type: 'string' },
    markdown: { type: 'string' },
  },
})

if (values.recordings !== undefined) {
  const report = await runRecordings(values.recordings)
  for (const line of report.lines) console.log(line)
  process.exitCode = report.lossless >= Number(values.min) ? 0 : 1
} else if (values.lint !== undefined) {
  const resumed = values['starting-after']
  const options = resumed === undefined ? {} : { startingAfter: Number(resumed) }
  const report = await runLint(values.lint, options)
  for (const line of report.lines) console.log(line)
  process.exitCode = report.warnings === 0 ? 0 : 1
} else if (values.markdown !== undefined) {
  const { failed } = await runMarkdown(values.markdown)
  process.exitCode = failed === 0 ? 0 : 1
} else {
  console.error(usage)
  process.exitCode = 1
}
