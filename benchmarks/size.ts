import { budgets } from './size/budgets.ts'
import { weigh } from './size/weigh.ts'

/** How many modules are named with each entry. */
const shown = 12

/** What each entry weighs, minified and gzipped, and which of its modules are the longest. */
export async function size(): Promise<void> {
  for (const budget of budgets) {
    const { name, limit } = budget
    const { bytes, modules } = await weigh(budget)
    console.log(`${name}: ${bytes} bytes (limit ${limit})`)
    for (const { id, length } of modules.slice(0, shown)) {
      console.log(
        `  ${String(length).padStart(6)} ${id.replace(/^.*\/(?=packages\/|node_modules\/)|\0/g, '')}`,
      )
    }
  }
}
