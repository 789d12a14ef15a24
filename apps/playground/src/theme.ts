import { createStore, type StoreApi } from 'zustand/vanilla'

/** Which colours the reader wants; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark'

/** The themes with their words, in the order of the menu. */
export const themes: readonly { readonly value: Theme; readonly label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

const place = 'playground.theme'

/** The theme of the page. It is remembered on this machine. */
export const themeStore: StoreApi<Theme> = createStore<Theme>()(() => remembered())

/** Chooses a theme. */
export function chooseTheme(theme: Theme): void {
  themeStore.setState(theme, true)
  localStorage.setItem(place, theme)
  showTheme()
}

/** Writes the theme on the page, for the style sheets. */
export function showTheme(): void {
  const theme = themeStore.getState()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

function remembered(): Theme {
  const said = localStorage.getItem(place)
  return themes.find(({ value }) => value === said)?.value ?? 'system'
}
