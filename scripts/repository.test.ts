import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

function linesOf(file: string): string[] {
  return readFileSync(join(root, file), 'utf8').split('\n')
}

describe('the lock file', () => {
  it('names no host, so that it installs from any registry', () => {
    const addresses = linesOf('pnpm-lock.yaml').filter((line) => /https?:\/\/|tarball:/.test(line))
    expect(addresses).toEqual([])
  })
})

describe('the tracked files', () => {
  // In pieces, so that this file does not name what it looks for.
  const homes = ['work', 'home', 'root', 'Users', 'tmp'].join('|')
  const pathOfMachine = new RegExp(`(?<![\\w.)\\]}*-])/(${homes})/[\\w.-]+`)

  it('name no path of a machine', () => {
    const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
      .split('\n')
      .filter((file) => /\.([cm]?[jt]sx?|json|ya?ml|css|html|md)$|\.ci\/run$/.test(file))
    const found = files.flatMap((file) =>
      linesOf(file)
        .filter((line) => pathOfMachine.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(found).toEqual([])
  })
})
