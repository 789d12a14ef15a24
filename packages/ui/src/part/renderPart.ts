import { cloneElement, createElement } from 'react'
import type { ComponentProps, JSX, ReactElement } from 'react'
import { mergeProps } from './mergeProps.ts'

type Tag = keyof JSX.IntrinsicElements
type Props = Record<string, unknown>

/** What a part is drawn as instead of its own element: an element that takes the part's props, or a function of them. */
export type RenderProp = ReactElement | ((props: Props) => ReactElement)

/** The props of a part: those of its element, and `render` to replace that element. */
export type PartProps<T extends Tag> = ComponentProps<T> & {
  /** Draws another element in the place of the part's own; it receives all of the part's props. */
  render?: RenderProp | undefined
}

/** The states of a part, as attributes. `true` is written as an empty attribute; `false` and `undefined` are left out. */
export type PartState = Record<`data-${string}`, string | number | boolean | undefined>

/**
 * Draws one part: one element that bears `data-part`, its states, its own props under the user's, or what `render` makes
 * of all these.
 */
export function renderPart<T extends Tag>(
  tag: T,
  name: string,
  own: Props & PartState,
  { render, ...given }: PartProps<T>,
): ReactElement {
  const props = { ...mergeProps(written(own), given), 'data-part': name }
  if (render === undefined) return createElement(tag, props)
  if (typeof render === 'function') return render(props)
  return cloneElement(render, mergeProps(props, render.props as Props)) // the props of any element are an object
}

function written(props: Props): Props {
  const attributes: Props = {}
  for (const [name, value] of Object.entries(props)) {
    if (!name.startsWith('data-')) attributes[name] = value
    else if (value !== false && value !== undefined) attributes[name] = value === true ? '' : value
  }
  return attributes
}
