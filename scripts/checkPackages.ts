// Builds every package and looks at what would be published.
import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { execute } from './execute.ts'
import { root } from './toolchain.mjs'

const folders = globSync('packages/*/package.json', { cwd: root }).map((file) =>
  join(root, file, '..'),
)
for (const folder of folders) rmSync(join(folder, 'dist'), { recursive: true, force: true })

const build = await execute(['pnpm', '--recursive', '--filter', './packages/*', 'run', 'build'])
const failures = build.code === 0 ? await lookAtAll() : [build.output]

console.log(
  failures.length > 0 ? failures.join('\n\n') : `${folders.length} packages are in order.`,
)
process.exitCode = failures.length > 0 ? 1 : 0

async function lookAtAll(): Promise<string[]> {
  const findings = await Promise.all(
    folders.map(async (folder) => [...lostDirectives(folder), ...(await publintFindings(folder))]),
  )
  return [...findings.flat(), ...(await unfitForServers())]
}

async function unfitForServers(): Promise<string[]> {
  const { code, output } = await execute(['node', join(root, 'scripts/serverEntries.mjs')])
  return code === 0 ? [] : [output]
}

async function publintFindings(folder: string): Promise<string[]> {
  const { code, output } = await execute(['publint', '--strict', '--pack', 'pnpm', folder])
  return code === 0 ? [] : [output]
}

/** Without its directive a file cannot be used from a server component. */
function lostDirectives(folder: string): string[] {
  return globSync('src/**/*.{ts,tsx}', { cwd: folder })
    .filter((file) => !/\.(test|stories)\./.test(file))
    .filter((file) => startsWithDirective(join(folder, file)))
    .map((file) => join(folder, file.replace(/^src/, 'dist').replace(/\.tsx?$/, '.js')))
    .filter((file) => !startsWithDirective(file))
    .map((file) => `${file} has lost its 'use client'.`)
}

function startsWithDirective(file: string): boolean {
  return /^["']use client["']/.test(readFileSync(file, 'utf8'))
}
