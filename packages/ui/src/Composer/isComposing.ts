/**
 * Whether a key belongs to an input method that is still choosing characters. Safari ends the composition before it sends
 * the key, and then only the old key code 229 tells (WebKit bug 165004).
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line typescript/no-deprecated
  return event.isComposing || event.keyCode === 229
}
