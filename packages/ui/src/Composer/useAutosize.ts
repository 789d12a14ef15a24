import { useLayoutEffect } from 'react'

/** Grows a field with its text in browsers that do not do so by `field-sizing`; the style sheet sets the limits. */
export function useAutosize(field: HTMLTextAreaElement | null, text: string): void {
  useLayoutEffect(() => {
    if (field === null || Reflect.has(field.style, 'fieldSizing')) return
    field.style.setProperty('--rs-field-height', 'auto')
    if (text !== '') field.style.setProperty('--rs-field-height', `${field.scrollHeight}px`)
  }, [field, text])
}
