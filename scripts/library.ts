import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'

/**
 * How a package is built: one file out for one file in, so that `'use client'` stays at the head of
 * the files that say it. The declarations come from tsc.
 */
export function library(entries: readonly string[] = ['src/index.ts']): UserConfig {
  return {
    plugins: [react()],
    publicDir: false,
    build: {
      lib: { entry: [...entries], formats: ['es'], cssFileName: 'styles' },
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        external: [/^[^./]/],
        output: { entryFileNames: '[name].js', preserveModules: true, preserveModulesRoot: 'src' },
      },
    },
  }
}
