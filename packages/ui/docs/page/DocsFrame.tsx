import { DocsContainer } from '@storybook/addon-docs/blocks'
import type { DocsContainerProps } from '@storybook/addon-docs/blocks'
import { useEffect, useState } from 'react'
import type { PropsWithChildren, ReactElement } from 'react'
import { themes } from 'storybook/theming'
import './page.css'

type Globals = { theme?: unknown }

/** The frame around every docs page; light or dark as the toolbar says. */
export function DocsFrame({
  context,
  children,
}: PropsWithChildren<DocsContainerProps>): ReactElement {
  const [theme, setTheme] = useState(() => themeOf(globalsOfAddress()))
  const { channel } = context
  useEffect(() => {
    const follow = ({ globals }: { globals: Globals }) => setTheme(themeOf(globals))
    channel.on('globalsUpdated', follow)
    return () => channel.off('globalsUpdated', follow)
  }, [channel])
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme
  }, [theme])
  return (
    <DocsContainer context={context} theme={{ ...themes[theme], ...own[theme] }}>
      {children}
    </DocsContainer>
  )
}

const fonts = {
  fontBase: "'Inter Variable', system-ui, sans-serif",
  fontCode: "ui-monospace, 'JetBrains Mono Variable', monospace",
}

/** The kit's canvas, as Storybook takes colours: it reckons with them and knows no `oklch()`. */
const own = {
  light: { ...fonts, appContentBg: '#ffffff', appPreviewBg: '#ffffff' },
  dark: { ...fonts, appContentBg: '#0e0f13', appPreviewBg: '#0e0f13' },
}

function themeOf({ theme }: Globals): 'light' | 'dark' {
  return theme === 'dark' ? 'dark' : 'light'
}

/** Storybook keeps what the toolbar says in the address: `globals=theme:dark`. */
function globalsOfAddress(): Globals {
  const written = new URLSearchParams(document.location.search).get('globals') ?? ''
  return { theme: /(?:^|;)theme:(\w+)/.exec(written)?.[1] }
}
