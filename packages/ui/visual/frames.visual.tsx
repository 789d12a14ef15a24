import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { preloadViews } from '@response-stream/ui'
import { afterEach, expect, inject, it } from 'vitest'
import { cdp, commands, page } from 'vitest/browser'
import preview from '../../../.storybook/preview.tsx'
import { frames } from './frames.ts'
import type { Frame, Look } from './frames.ts'
import takenWith from './frames/browser.json'
import { browserBuild } from './browserBuild.ts'
import { quiet } from './quiet.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The pictures are taken anew, not compared. */
    renewing: boolean
  }
}

const build = await browserBuild()
const renewing = inject('renewing')
if (renewing) {
  const note = `{ "build": ${JSON.stringify(build)} }\n`
  await commands.writeFile('packages/ui/visual/frames/browser.json', note)
}
const comparable = renewing || build === takenWith.build
if (!comparable)
  // Another build draws letters and curves a little differently: a difference would say nothing of the kit.
  console.warn(`Not compared: the pictures are of ${takenWith.build}, this is ${build}.`)

// What is fetched when it is first needed is here before the first picture, so that none is taken too early.
await preloadViews()

// Text that is out of sight may be left undrawn; a picture shows all of it.
const sheet = new CSSStyleSheet()
sheet.replaceSync('* { content-visibility: visible !important }')
document.adoptedStyleSheets.push(sheet)

setProjectAnnotations([preview])

afterEach(() => document.body.replaceChildren())

for (const [name, frame] of Object.entries(frames)) {
  it.skipIf(!comparable)(`${name} looks as it did`, { retry: 2 }, async () => {
    await emulate(frame.look)
    await draw(frame)
    const root = document.querySelector<HTMLElement>('.story-page')
    if (root === null) throw new Error('The story draws nothing')
    await page.viewport(frame.look.width ?? 720, Math.ceil(root.getBoundingClientRect().bottom))
    await quiet(100)
    await expect.element(page.elementLocator(root)).toMatchScreenshot(name)
  })
}

/** Draws a story in a page as wide as the look says, plays it, and waits until nothing changes any more. */
async function draw({ stories, story, look }: Frame): Promise<void> {
  await page.viewport(look.width ?? 720, 900)
  document.body.dataset['density'] = look.compact ? 'compact' : ''
  const composed = composeStories(asLooked(stories, look))[story]
  if (composed === undefined) throw new Error(`There is no story ${story}`)
  await composed.run()
  await document.fonts.ready
  await quiet(200)
}

type Stories = { default: Meta } & Record<string, StoryObj>

/** The stories of a file under the globals and args of a look. */
function asLooked(stories: object, { theme = 'light', direction, at }: Look): Stories {
  const { default: meta, ...others } = stories as Stories // what a file of stories exports
  const looked = Object.entries(others).map(([name, story]) => [
    name,
    {
      ...story,
      globals: { ...story.globals, theme },
      parameters: { ...story.parameters, ...(direction && { direction }) },
      args: { ...story.args, ...(at !== undefined && { at }) },
    },
  ])
  return { default: meta, ...Object.fromEntries(looked) }
}

/** Motion is reduced in every frame, so that nothing is caught on its way. */
async function emulate({ forced }: Look): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ],
  })
}
