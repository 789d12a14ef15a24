import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { importLines } from './importLines.ts'
import { root } from './toolchain.mjs'

const notForBrowsers =
  /(?<!\.browser)\.test\.|\.test-d\.|\.config\.|\/(server|scenarios|reference)[/.]|^\.storybook\/main\./
const notBundled = /^(\.|\/|node:|virtual:|vitest|@vitest\/|@?storybook|@response-stream\/)|\.css$/

/**
 * Every package from outside that a test in the browser may load, for `optimizeDeps.include`.
 *
 * Vite bundles such packages before it serves them. One that it meets only while tests run makes it
 * bundle again and reload the page under them, and that test fails. The import lines know all of them.
 */
export function browserDependencies(): string[] {
  const found = new Map([
    ['react/jsx-runtime', 'react/jsx-runtime'],
    ['react/jsx-dev-runtime', 'react/jsx-dev-runtime'],
  ])
  for (const [file, lines] of importLines(
    '{packages/*/{src,docs,visual},.storybook}/**/*.{ts,tsx}',
  )) {
    if (notForBrowsers.test(file)) continue
    for (const { to, typesOnly } of lines) {
      if (!typesOnly && !notBundled.test(to) && !found.has(to))
        found.set(to, asSeenFromRoot(to, file))
    }
  }
  return [...found.values()].toSorted()
}

/** pnpm hides the dependencies of a package from the root: vite finds them by `package > dependency`. */
function asSeenFromRoot(to: string, file: string): string {
  const name = to.split('/', to.startsWith('@') ? 2 : 1).join('/')
  if (existsSync(join(root, 'node_modules', name))) return to
  return `@response-stream/${file.split('/')[1]} > ${to}`
}
