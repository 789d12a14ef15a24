import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArguments, chromiumPath } from './scripts/browser.mjs'
import { browserDependencies } from './scripts/browserDependencies.ts'
import { pictures, storybookDependencies } from './scripts/visual/pictures.ts'

/** A busy machine may stall a page, or a server, for a second. */
const expectPatiently = { poll: { timeout: 5_000 } }

/** Tests that open a whole app, through its own server. */
const pages = 'apps/*/*.test.ts'

const optimizeDeps = { include: browserDependencies() }

/** A new object for each project: vitest writes into it. */
function browser() {
  const executablePath = chromiumPath()
  const launchOptions = { args: chromiumArguments, ...(executablePath && { executablePath }) }
  return {
    enabled: true,
    headless: true,
    instances: [{ browser: 'chromium' as const }],
    // Nothing is caught on its way in: what moves is tried by a test of its own.
    provider: playwright({ launchOptions, contextOptions: { reducedMotion: 'reduce' } }),
    screenshotFailures: false,
  }
}

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          name: 'node',
          expect: expectPatiently,
          testTimeout: 20_000,
          include: ['{packages,apps}/*/**/*.test.ts', '{benchmarks,scripts}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/{dist,node_modules}/**', pages],
        },
      },
      {
        test: {
          name: 'page',
          expect: expectPatiently,
          include: [pages],
          // After all others: a page waits badly for a machine that is busy.
          sequence: { groupOrder: 1 },
        },
      },
      {
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          expect: expectPatiently,
          include: ['{packages,apps}/*/**/*.browser.test.{ts,tsx}'],
          // Network faults and sockets come from servers, which a page cannot start.
          globalSetup: [
            'packages/react/src/faults/server.test.kit.ts',
            'packages/client/src/socketTeller.test.kit.ts',
          ],
          browser: browser(),
          setupFiles: ['scripts/clearPage.ts'],
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        optimizeDeps,
        test: { name: 'storybook', browser: browser() },
      },
      {
        plugins: [react()],
        optimizeDeps: { include: [...optimizeDeps.include, ...storybookDependencies] },
        test: {
          name: 'visual',
          include: ['packages/*/visual/*.visual.tsx'],
          provide: { renewing: process.argv.some((arg) => /^(-u|--update)$/.test(arg)) },
          // After all others: a busy machine is slow to come to rest.
          sequence: { groupOrder: 1 },
          browser: { ...browser(), expect: { toMatchScreenshot: pictures } },
        },
      },
    ],
  },
})
