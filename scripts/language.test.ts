import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { execute } from './execute.ts'
import { root } from './toolchain.mjs'

/** What Node 20, the oldest that the packages name in `engines`, knows of the language; browsers of 2023 know the same. */
const library = ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable']

it(
  'what is published asks for no younger language than Node 20 has',
  { timeout: 60_000 },
  async () => {
    const folder = join(root, '.vitest', 'language')
    mkdirSync(folder, { recursive: true })
    const settings = {
      extends: '../../tsconfig.base.json',
      compilerOptions: { lib: library },
      include: ['../../packages/*/src', '../../apps/proxy/server'],
      exclude: [
        '../../**/*.test*',
        '../../**/*.stories.*',
        '../../**/testing',
        '../../**/*test.kit*',
      ],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
    const { code, output } = await execute(['tsc', '--project', join(folder, 'tsconfig.json')])
    expect(output.trim()).toBe('')
    expect(code).toBe(0)
  },
)
