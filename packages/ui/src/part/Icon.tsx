import { createElement } from 'react'
import type { ComponentProps, ComponentType, ReactElement } from 'react'

/** The shapes of an icon of 24 by 24, as the package `lucide` has them: tags and their attributes. */
export type IconShapes = readonly (readonly [
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
])[]

/** An icon: its shapes, or a component that draws one, such as those of `lucide-react`. */
export type IconLike = IconShapes | ComponentType<ComponentProps<'svg'>>

type IconProps = ComponentProps<'svg'> & { of: IconLike }

/** Draws an icon in the colour of the text around it. Hidden from screen readers: what it says is said beside it. */
export function Icon({ of, ...props }: IconProps): ReactElement {
  if (!isShapes(of)) return createElement(of, { 'aria-hidden': true, ...props })
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      {...props}
    >
      {of.map(([tag, attributes], place) =>
        // Shapes never move.
        createElement(tag, { key: place, ...attributes }),
      )}
    </svg>
  )
}

/** A component is a function or an object, never a list. */
function isShapes(icon: IconLike): icon is IconShapes {
  return Array.isArray(icon)
}
