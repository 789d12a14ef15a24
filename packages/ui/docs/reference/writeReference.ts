// `pnpm --filter @response-stream/ui reference`: writes reference.json from the source.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildReference } from './buildReference.ts'

const file = fileURLToPath(new URL('reference.json', import.meta.url))

writeFileSync(file, JSON.stringify(buildReference()))
execFileSync('oxfmt', [file], { stdio: 'inherit' })
