import { tellDeltas } from './render/deltas.ts'
import { tellGrowth } from './render/growth.ts'
import { openStage } from './render/stage.ts'
import { tellTyping } from './render/typing.ts'

/** What an answer costs a browser while it comes. Only ratios are worth quoting: they compare what ran side by side. */
export async function render(): Promise<void> {
  const stage = await openStage()
  try {
    await tellDeltas(stage)
    await tellTyping(stage)
    await tellGrowth(stage)
  } finally {
    await stage.close()
  }
}
