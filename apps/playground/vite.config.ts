import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { playgroundApi } from './server/plugin.ts'

/** This machine only, under its own names only, and no page of another origin reads anything. */
const door = { host: '127.0.0.1', port: 5173, cors: false }

export default defineConfig({
  plugins: [react(), playgroundApi()],
  // An address that is no file is an error, not the page.
  appType: 'mpa',
  clearScreen: false,
  server: { ...door, fs: { strict: true } },
  preview: door,
  build: {
    target: 'es2022',
    sourcemap: true,
    // The content security policy of `serve` lets fonts and scripts come from files only.
    assetsInlineLimit: 0,
  },
})
