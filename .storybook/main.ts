import type { StorybookConfig } from '@storybook/react-vite'
import tailwindcss from '@tailwindcss/vite'

const config: StorybookConfig = {
  framework: { name: '@storybook/react-vite', options: {} },
  stories: ['../packages/ui/docs/**/*.mdx', '../packages/*/{src,docs}/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: {
    disableProjectJson: true,
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
  },
  typescript: { reactDocgen: 'react-docgen' },
  // Browsers that know `light-dark()`: lowered for older ones, tokens would be the same in every frame of a page.
  viteFinal: (vite) => ({
    ...vite,
    // Touches style sheets that import Tailwind, and no other: the one of the page about it.
    plugins: [...(vite.plugins ?? []), tailwindcss()],
    build: { ...vite.build, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  }),
}

export default config
