// Imports what is built as the server half of a framework does: a file with 'use client' is a name there and nothing else.
// One that is called while the entries load would make them unusable from any server component.
import { globSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { root } from './toolchain.mjs'

const own = /^@response-stream\/(\w+)(?:\/(\w+))?$/

/** @param {string} folder @param {string} [entry] */
const built = (folder, entry = 'index') =>
  pathToFileURL(join(root, 'packages', folder, 'dist', `${entry}.js`)).href

/** What stands for a file of the client: each of its names may be handed on and not be called. @param {string} source */
function stub(source) {
  const names = [...source.matchAll(/^export \{([^}]*)\}/gm)]
    .flatMap(([, list = '']) => list.split(','))
    .map((name) => name.split(' as ').at(-1)?.trim())
    .filter(Boolean)
  const values = names.map((name) => `export const ${name} = stand('${name}')`)
  return `const stand = (name) => new Proxy(function () {}, {
    apply() { throw new Error(name + ' is called while a file without "use client" loads') },
  })
  ${values.join('\n')}`
}

registerHooks({
  resolve(specifier, context, next) {
    const [, folder, entry] = own.exec(specifier) ?? []
    return folder ? { url: built(folder, entry), shortCircuit: true } : next(specifier, context)
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || url.includes('node_modules')) return next(url, context)
    const source = readFileSync(fileURLToPath(url), 'utf8')
    if (!/^["']use client["']/.test(source)) return next(url, context)
    return { format: 'module', source: stub(source), shortCircuit: true }
  },
})

for (const file of globSync('packages/{react,ui}/dist/*.js', { cwd: root })) {
  const url = pathToFileURL(join(root, file)).href
  await import(url).catch((cause) => {
    console.error(`${file} cannot be imported from a server component: ${cause.message}`)
    process.exitCode = 1
  })
}
