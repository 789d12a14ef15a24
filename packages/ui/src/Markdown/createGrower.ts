import { createMarkdown, loadEntities } from '@response-stream/markdown'
import type { Root } from '@response-stream/markdown'
import { fillMarkers } from './glyphs.ts'
import { withoutComingMarker } from './markers.ts'

/** Reads a text that grows; what it was given before costs nothing again. */
export type Grower = {
  /**
   * The tree of the text as it is now; `streaming` while more is expected, `cut` when the rest will never come. Of what stands
   * before `known` the sources have come.
   */
  read: (text: string, streaming: boolean, cut?: boolean, known?: number) => Root
}

/**
 * Makes a reader that gives its parser only what is new, and starts anew when the text is another one. Where the text has
 * rare names of characters it fetches the table of all; after `onNames` it reads the text anew with them.
 */
export function createGrower(onNames: () => void): Grower {
  // Without the table a name stays as it was written, which is all that a failure costs.
  const onUnknownEntity = (): void => void loadEntities().then(takeNames, () => {})
  let markdown = createMarkdown({ onUnknownEntity })
  let read = ''
  let ended = false
  let isAnother = false
  const takeNames = (): void => {
    isAnother = true
    onNames()
  }
  return {
    read(text, streaming, cut, known = 0) {
      const isWhole = !streaming && !cut
      const goesOnAfterEnd = ended && (!isWhole || text.length > read.length)
      isAnother ||= goesOnAfterEnd || !text.startsWith(read)
      if (isAnother) {
        markdown = createMarkdown({ onUnknownEntity })
        read = ''
        ended = isAnother = false
      }
      const from = Math.max(known, read.length)
      const rest = text.slice(from)
      const come = text.slice(read.length, from) + (streaming ? withoutComingMarker(rest) : rest)
      const added = fillMarkers(come, streaming)
      markdown.append(added)
      read = text.slice(0, read.length + added.length)
      if (isWhole && !ended) {
        markdown.end()
        ended = true
      }
      return markdown.tree
    },
  }
}
