import { Menu } from '@base-ui/react/menu'
import { Button } from '@response-stream/ui'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { chooseTheme, themes, themeStore, type Theme } from '../theme.ts'

const icons = { system: Monitor, light: Sun, dark: Moon }

/** Chooses the colours of the page. */
export function ThemeMenu(): ReactNode {
  const theme = useStore(themeStore)
  const Icon = icons[theme]
  return (
    <Menu.Root>
      <Menu.Trigger render={<Button kind="icon" aria-label="Theme" title="Theme" />}>
        <Icon aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="layer" sideOffset={6} align="end">
          <Menu.Popup className="popup menu">
            <Menu.RadioGroup
              value={theme}
              // The items below have no other values.
              onValueChange={(value) => chooseTheme(value as Theme)}
            >
              {themes.map(({ value, label }) => {
                const ItemIcon = icons[value]
                return (
                  <Menu.RadioItem key={value} value={value} className="option" closeOnClick>
                    <ItemIcon aria-hidden />
                    {label}
                    <Menu.RadioItemIndicator className="option-mark">
                      <Check aria-hidden />
                    </Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                )
              })}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
