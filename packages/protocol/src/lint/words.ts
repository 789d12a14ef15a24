import { isObject } from '../shape.ts'
import { read } from '../write.ts'
import { briefTexts } from './brief.ts'
import type { Said, Seen, SeenItem } from './ledger.ts'
import { rule, type Report } from './rule.ts'

/** What is said bit by bit is said again in `.done`, in its part and in its item. */
export const wordRules = [
  rule({
    name: 'deltas-before-done',
    invariant: 6,
    basis: 'wire',
    says: 'A text that a .done gives has come in deltas.',
    except: 'LM Studio, for arguments and reasoning.',
    watch: (report) => ({
      see(seen, { resumed }) {
        const words = wordsOfDone(seen)
        if (resumed || words === null || words === '' || said(seen)) return
        report(seen.at, `deltas before ${seen.type}`, 'none')
      },
    }),
  }),
  rule({
    name: 'done-equals-deltas',
    invariant: 6,
    basis: 'wire',
    says: 'The text of a .done is that of its deltas: text, refusal, reasoning, arguments, input, code, diff, command.',
    except: 'GitHub Copilot, whose argument deltas are sealed.',
    watch: (report) => ({
      see(seen, ledger) {
        const words = wordsOfDone(seen)
        const deltas = said(seen)?.deltas
        if (words === null || deltas === undefined || !knowsAll(seen.item, ledger.resumed)) return
        if (words !== deltas) report(seen.at, ...briefTexts(deltas, words))
      },
    }),
  }),
  rule({
    name: 'part-repeats-text',
    invariant: 6,
    basis: 'wire',
    says: 'A part that is done has the text that was said in it.',
    watch: (report) => ({
      see(seen, { resumed }) {
        const { item, path, type, event } = seen
        if (!type.endsWith('_part.done') || !path || !knowsAll(item, resumed)) return
        compare(report, seen.at, inside(item, path), event['part'], path.length)
      },
    }),
  }),
  rule({
    name: 'item-repeats-text',
    invariant: 6,
    basis: 'wire',
    says: 'An item that is done has the texts that were said in it.',
    watch: (report) => ({
      see(seen, { resumed }) {
        const { item, row, event } = seen
        if (row?.move.verb !== 'close' || item?.done || !knowsAll(item, resumed)) return
        compare(report, seen.at, [...item.said.values()], event['item'], 0)
      },
    }),
  }),
]

/** The text of a `.done` event whose text comes in deltas; null for any other event. */
function wordsOfDone({ type, row, event }: Seen): string | null {
  if (row?.move.verb !== 'put' || row.move.root !== 'item') return null
  if (!type.endsWith('.done') || type.endsWith('_part.done')) return null
  const words = read(event, row.move.from)
  return typeof words === 'string' ? words : null
}

function said({ item, path }: Seen): Said | undefined {
  return path ? item?.said.get(path.join('/')) : undefined
}

/** Of an item that a resumed stream only tells the end of, the beginning is not known. */
function knowsAll(item: SeenItem | null, resumed: boolean): item is SeenItem {
  return item !== null && (item.added !== null || !resumed)
}

function inside(item: SeenItem, path: readonly (string | number)[]): readonly Said[] {
  const key = `${path.join('/')}/`
  return [...item.said].flatMap(([at, text]) => (at.startsWith(key) ? [text] : []))
}

function compare(
  report: Report,
  at: number,
  texts: readonly Said[],
  whole: unknown,
  depth: number,
): void {
  if (!isObject(whole)) return
  for (const { path, deltas, final } of texts) {
    const expected = final ?? deltas
    const found = read(whole, path.slice(depth))
    // Where the .done says something else than its deltas, that was found already.
    if (found === deltas && found !== '') continue
    if (found === expected || (expected === '' && found == null)) continue
    const where = path.join('/')
    if (typeof found !== 'string') report(at, `${where}, as it was said`, 'nothing there')
    else {
      const [wanted, seen] = briefTexts(expected, found)
      report(at, `${where} ${wanted}`, seen)
    }
  }
}
