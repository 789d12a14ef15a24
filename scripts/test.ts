// Checks the whole repository. The last line says how much passed and how much failed.
// With --checks: all but the tests. Other arguments go to vitest.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from './execute.ts'
import { root } from './toolchain.mjs'

type Tally = { passed: number; failed: number }
type Check = { name: string; command: string[] }
type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

const checks: Check[] = [
  { name: 'Format', command: ['oxfmt', '--check'] },
  { name: 'Lint', command: ['oxlint', '--format=unix'] },
  { name: 'Types', command: ['tsc', '--project', 'tsconfig.json'] },
  { name: 'Packages', command: ['node', 'scripts/checkPackages.ts'] },
]
const vitestReport = join(root, '.vitest', 'report.json')

const args = process.argv.slice(2)
const results = await Promise.all(checks.map(runCheck))
if (!args.includes('--checks')) {
  const browser = await runCheck({
    name: 'Browser',
    command: ['node', 'scripts/ensure-browser.mjs'],
  })
  results.push(browser, await runVitest(browser.failed > 0 ? ['--project', 'node', ...args] : args))
}
const sum = (key: keyof Tally): number => results.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** Says one line; a check that failed says why. Warnings are only counted: `npm run lint` shows them. */
async function runCheck({ name, command }: Check): Promise<Tally> {
  const started = performance.now()
  const { code, output } = await execute(command)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const lines = output.split('\n')
  const told = lines.filter((line) => !line.includes('[Warning'))
  const warnings = lines.length - told.length
  const remark = warnings > 0 ? `, ${warnings} warnings` : ''
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s${remark})`)
  if (code !== 0) console.log(told.join('\n'))
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runVitest(filters: readonly string[]): Promise<Tally> {
  rmSync(vitestReport, { force: true })
  const reporters = [
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport}`,
    '--reporter=./scripts/visual/report.ts',
  ]
  const { code } = await execute(['vitest', 'run', ...reporters, ...filters], {
    stdio: 'inherit',
  })
  const report = readReport()
  // A file that cannot be loaded has no test that failed, and an error between tests belongs to none.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const failed = report.numFailedTests + broken.length
  return { passed: report.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1) }
}

function readReport(): VitestReport {
  try {
    // The shape is vitest's own; a missing report counts as a failure through the exit code.
    return JSON.parse(readFileSync(vitestReport, 'utf8')) as VitestReport
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  }
}
