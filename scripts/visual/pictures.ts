import { join } from 'node:path'
import { root } from '../toolchain.mjs'

type PathParts = { arg: string; ext: string; testFileDirectory: string }

/** How pictures of stories are kept and compared. */
export const pictures = {
  comparatorName: 'pixelmatch',
  // The same build draws the same bytes, so little is let through: a grey that differs by less than about eight of 256
  // steps, and twenty pixels in all. A line, a shade or a pixel of space that changes is beyond that.
  comparatorOptions: { threshold: 0.03, allowedMismatchedPixels: 20 },
  resolveScreenshotPath: ({ arg, ext, testFileDirectory }: PathParts): string =>
    join(root, testFileDirectory, 'frames', arg + ext),
  resolveDiffPath: ({ arg, ext }: PathParts): string => join(root, '.vitest', 'visual', arg + ext),
} as const

/** What Storybook's preview loads. Vite must know it before the first test. */
export const storybookDependencies = [
  '@storybook/react-vite',
  'storybook/preview-api',
  'storybook/test',
] as const
