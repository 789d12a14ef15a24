import type { Decorator } from '@storybook/react-vite'
import { useLayoutEffect } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** Light or dark, as the toolbar or the story says: the whole page of a story, or its own frame among others on a docs page. */
export const withTheme: Decorator = (Story, { globals, viewMode }) => {
  const theme = globals['theme'] === 'dark' ? 'dark' : 'light'
  if (viewMode !== 'docs') {
    return (
      <ThemedPage theme={theme}>
        <Story />
      </ThemedPage>
    )
  }
  return (
    <div data-theme={theme} className="story-frame">
      <Story />
    </div>
  )
}

function ThemedPage({ theme, children }: { theme: string; children: ReactNode }): ReactElement {
  // Before the first paint, so that nothing flashes.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return <>{children}</>
}
