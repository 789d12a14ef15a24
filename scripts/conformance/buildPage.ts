import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../toolchain.mjs'

/**
 * Builds a page of our own components to `page.js` and `page.css` in a folder.
 *
 * @param entry The module of the page, from the root of the repository.
 * @param mode In development React tells what is wrong with its use, and strict mode does everything twice.
 */
export async function buildPage(
  entry: string,
  outDir: string,
  mode: 'production' | 'development' = 'production',
): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { dedupe: ['react', 'react-dom'] },
    // A test that runs this makes Vite think of its own mode.
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { page: join(root, entry) },
        output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
      },
    },
  })
}
