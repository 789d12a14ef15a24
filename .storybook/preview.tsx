import type { Decorator, Preview } from '@storybook/react-vite'
import { lazy, Suspense } from 'react'
import { configure } from 'storybook/test'
import { preloadViews } from '@response-stream/ui'
import '@response-stream/ui/styles.css'
import { withRecording } from './withRecording.tsx'
import { withTheme } from './withTheme.tsx'
import '../packages/ui/stories.css'

// A busy machine may stall a page for a second.
configure({ asyncUtilTimeout: 5_000 })

// Stories are tested in this preview, too, and need none of the pages about them.
const ComponentPage = lazy(async () => ({
  default: (await import('../packages/ui/docs/page/ComponentPage.tsx')).ComponentPage,
}))
const DocsFrame = lazy(async () => ({
  default: (await import('../packages/ui/docs/page/DocsFrame.tsx')).DocsFrame,
}))

const withDirection: Decorator = (Story, { globals, parameters }) => (
  <div
    dir={String(parameters['direction'] ?? globals['direction'] ?? 'ltr')}
    className="story-page"
  >
    <Story />
  </div>
)

/** The words of a component's docstring, without its tags: examples stand in the anatomy. */
function wordsOf(component?: { __docgenInfo?: { description?: string } }): string {
  // oxlint-disable-next-line no-underscore-dangle -- the name is Storybook's
  return component?.__docgenInfo?.description?.split(/^@/m)[0] ?? ''
}

const preview: Preview = {
  // A picture of a story, and its test, begin with nothing on its way.
  beforeAll: () => preloadViews(),
  tags: ['autodocs'],
  argTypes: {
    at: {
      description: 'Holds the recording after so many events',
      control: { type: 'number', min: 1 },
    },
  },
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    options: {
      storySort: { order: ['Overview', 'Recipes', 'Tokens', 'Accessibility', 'Themes', 'Anatomy'] },
    },
    docs: {
      extractComponentDescription: wordsOf,
      page: () => (
        <Suspense>
          <ComponentPage />
        </Suspense>
      ),
      container: (props: Parameters<typeof DocsFrame>[0]) => (
        <Suspense>
          <DocsFrame {...props} />
        </Suspense>
      ),
    },
  },
  decorators: [withRecording, withDirection, withTheme],
  globalTypes: {
    theme: {
      description: 'Light or dark',
      toolbar: {
        title: 'Theme',
        icon: 'circlehollow',
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'Reading direction',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: 'light', direction: 'ltr' },
}

export default preview
