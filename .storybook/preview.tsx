import type { Decorator, Preview } from '@storybook/react-vite'
import { withThemeByDataAttribute } from '@storybook/addon-themes'
import '@response-stream/ui/styles.css'
import { withRecording } from './withRecording.tsx'
import '../packages/ui/stories.css'

const withDirection: Decorator = (Story, { globals, parameters }) => (
  <div
    dir={String(parameters['direction'] ?? globals['direction'] ?? 'ltr')}
    className="story-page"
  >
    <Story />
  </div>
)

const preview: Preview = {
  tags: ['autodocs'],
  argTypes: {
    at: {
      description: 'Holds the recording after so many events',
      control: { type: 'number', min: 1 },
    },
  },
  parameters: { a11y: { test: 'error' }, layout: 'fullscreen' },
  decorators: [
    withRecording,
    withDirection,
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
  ],
  globalTypes: {
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
  initialGlobals: { direction: 'ltr' },
}

export default preview
