import { expect } from 'storybook/test'

/** Presses Tab until an element has the focus, as a reader without a mouse does. */
export async function tabTo(
  { tab }: { tab: () => Promise<void> },
  element: HTMLElement,
): Promise<void> {
  for (let stop = 0; stop < 30 && document.activeElement !== element; stop += 1) await tab()
  await expect(element).toHaveFocus()
}
