/** Puts the focus into the field to write in. */
export function focusMessage(): void {
  document.getElementById('message')?.focus()
}

/**
 * The same, after the control that had the focus has left the page. Not on a touch screen, where a keyboard would come
 * up over the answer.
 */
export function returnToMessage(): void {
  if (matchMedia('(pointer: fine)').matches) focusMessage()
}
