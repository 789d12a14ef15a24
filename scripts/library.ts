import react from '@vitejs/plugin-react'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { preprocessCSS, type Plugin, type ResolvedConfig, type UserConfig } from 'vite'

/**
 * How a package is built: one file out for one file in, so that `'use client'` stays at the head of
 * the files that say it. The declarations come from tsc.
 */
export function library(entries: readonly string[] = ['src/index.ts']): UserConfig {
  return {
    plugins: [react(), styleSheet()],
    publicDir: false,
    build: {
      lib: { entry: [...entries], formats: ['es'] },
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        external: [/^[^./]/],
        output: { entryFileNames: '[name].js', preserveModules: true, preserveModulesRoot: 'src' },
      },
    },
  }
}

/** Joins what `src/styles/index.css` imports to one `styles.css`: no module imports a style sheet. */
function styleSheet(): Plugin {
  let config: ResolvedConfig
  return {
    name: 'style-sheet',
    configResolved(resolved) {
      config = resolved
    },
    async generateBundle() {
      const file = join(config.root, 'src/styles/index.css')
      if (!existsSync(file)) return
      const { code } = await preprocessCSS(readFileSync(file, 'utf8'), file, config)
      this.emitFile({ type: 'asset', fileName: 'styles.css', source: code })
      // Without it TypeScript asks what `import '…/styles.css'` is.
      this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
    },
  }
}
