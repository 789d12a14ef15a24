// `pnpm --filter @response-stream/protocol page`: writes PROTOCOL.md from the table.
import { writeFile } from 'node:fs/promises'
import { protocolPage } from '../src/page.ts'
import { familyWords } from './familyWords.ts'

await writeFile(new URL('../PROTOCOL.md', import.meta.url), protocolPage(await familyWords()))
