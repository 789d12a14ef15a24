import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './toolchain.mjs'

function linesOf(file: string): string[] {
  return readFileSync(join(root, file), 'utf8').split('\n')
}

describe('the lock file', () => {
  it('names no host, so that it installs from any registry', () => {
    const addresses = linesOf('pnpm-lock.yaml').filter((line) => /https?:\/\/|tarball:/.test(line))
    expect(addresses).toEqual([])
  })
})

describe('the packages', () => {
  it('need the Node that the root needs', () => {
    const needs = (file: string): unknown => JSON.parse(linesOf(file).join('\n')).engines
    const files = globSync('packages/*/package.json', { cwd: root })
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect(needs(file), file).toEqual(needs('package.json'))
  })
})

describe('the files', () => {
  const folders = '{,.ci/,.storybook/,{apps,benchmarks,packages,scripts}/**/}'
  const files = globSync(
    [`${folders}*.{ts,tsx,mjs,js,json,yaml,css,html,md}`, `${folders}.*.json`, '.ci/run'],
    { cwd: root, exclude: (path) => /(^|[\\/])(node_modules|dist)$/.test(path) },
  )
  // A folder at the root of a file system, where people and machines work.
  const pathOfMachine = /(?<![\w.:)\]}*-])\/(work|home|Users|tmp)\/[\w.-]+/

  it('name no path of a machine', () => {
    const found = files.flatMap((file) =>
      linesOf(file)
        .filter((line) => pathOfMachine.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
    expect(files.length).toBeGreaterThan(50)
    expect(found).toEqual([])
  })
})
