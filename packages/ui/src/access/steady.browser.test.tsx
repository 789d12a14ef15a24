import { createStreamStore } from '@response-stream/client'
import { StreamProvider } from '@response-stream/react'
import { catalog, recordingEvents, replay } from '@response-stream/recordings'
import { cleanup, render } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import '../styles/index.css'
import { ConversationRoot, ConversationTurn } from '../Conversation/Conversation.tsx'
import { preloadViews } from '../faces.ts'
import { Response } from '../Response/Response.tsx'

beforeAll(() => preloadViews())
afterEach(cleanup)

/** So often a stream is looked at: fewer looks see less, more take longer. But no step is much higher than the view. */
const looks = 16
const longestStep = 16

/** What moves by its nature, and how. */
const allowed: Readonly<Record<string, RegExp>> = {
  // An approval that is decided folds to a row.
  'tool-outputs': /^shorter/,
  // At this pace a block ends in the same step in which the next begins: out of sight it has its last line later.
  'very-long-answer': /: from/,
}

// What jumps does so each time; a machine that stalls for a second gives a clock time to say so in a row.
const again = { retry: 2 }

it.each(catalog.map(({ name }) => name))(
  'lets nothing jump while %s comes',
  again,
  async (name) => {
    const { length } = await recordingEvents(name)
    const step = Math.min(Math.ceil(length / looks), longestStep)
    const played = replay(name, { pace: 'stepped' })
    const store = createStreamStore({ fetch: played })
    const turn = (
      <ConversationTurn key="turn" name="A question">
        <Response />
      </ConversationTurn>
    )
    render(
      <StreamProvider store={store}>
        <div style={{ inlineSize: 360, blockSize: 640 }}>
          <ConversationRoot turns={[turn]} />
        </div>
      </StreamProvider>,
    )
    void store.getState().send({ model: 'recorded', input: '' })
    const watch = watchAnswer()
    const jumps: string[] = []
    for (let come = 0; come < length + 2 * step; come += step) {
      played.step(step)
      await frame()
      await frame()
      jumps.push(...watch())
    }
    expect(jumps.filter((jump) => allowed[name]?.test(jump) !== true)).toEqual([])
  },
)

const frame = () => new Promise((shown) => requestAnimationFrame(shown))

/** Blocks and rows; the rows of a table grow with their widest cells, and a box that scrolls moves what it holds. */
const blocks =
  "[data-part='response-item'] :is(p, li, pre, figure, ul, ol, table, h1, h2, h3, blockquote, button)"
const inside = "table, [data-part='hidden'], [data-part='reasoning-panel']"

/** Tells at each look what a reader has seen elsewhere in the answer than it stands now, and whether the answer became shorter. */
function watchAnswer(): () => readonly string[] {
  const seen = new Map<Element, number>()
  let height = 0
  return () => {
    const box = document.querySelector("[data-part='response']")?.getBoundingClientRect()
    const view = document.querySelector("[data-part='conversation-viewport']")
    if (box === undefined || view === null) return []
    const jumps = box.height < height - 0.5 ? [`shorter by ${height - box.height}`] : []
    height = box.height
    for (const block of document.querySelectorAll(blocks)) {
      const place = block.getBoundingClientRect()
      const was = seen.get(block)
      const top = place.top - box.top
      if (place.height === 0 || block.parentElement?.closest(inside)) continue
      if (place.top < view.getBoundingClientRect().bottom) seen.set(block, top)
      if (was === undefined || Math.abs(top - was) <= 0.5) continue
      jumps.push(`${block.textContent.slice(0, 40)}: from ${was} to ${top}`)
    }
    return jumps
  }
}
