// A vitest reporter: writes a page with what was expected, what came and how they differ, for each picture that changed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'
import { root } from '../toolchain.mjs'

const folder = join(root, '.vitest', 'visual')
const file = join(folder, 'report.html')

type Change = { name: string; message: string; pictures: readonly Picture[] }
type Picture = { name: string; data: string }

/** Writes `.vitest/visual/report.html` when pictures changed, and says where it is. */
// eslint-disable-next-line import/no-default-export -- vitest takes a reporter's file by its default
export default class VisualReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    rmSync(file, { force: true })
    const changes = modules.flatMap((module) =>
      [...module.children.allTests('failed')].flatMap(changeOf),
    )
    if (changes.length === 0) return
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, page(changes))
    console.log(`\n${changes.length} pictures changed. See them side by side: ${file}`)
  }
}

function changeOf(test: TestCase): readonly Change[] {
  const compared = test
    .artifacts()
    .flatMap((artifact) => (artifact.type === 'internal:toMatchScreenshot' ? [artifact] : []))
  // A test that was tried again has one for each try.
  const last = compared.at(-1)
  if (last === undefined) return []
  const pictures = last.attachments.flatMap(({ name, path }) =>
    path === undefined ? [] : [{ name, data: readFileSync(path).toString('base64') }],
  )
  return [{ name: test.name, message: last.message, pictures }]
}

function page(changes: readonly Change[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures that changed</title>
<style>
  :root { color-scheme: light dark }
  body { margin: 2rem; font: 14px/1.5 system-ui, sans-serif }
  section { margin-block: 2rem; border-block-start: 1px solid #8884 }
  div { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem }
  figure { margin: 0 }
  img { inline-size: 100%; border: 1px solid #8888 }
</style>
<h1>Pictures that changed</h1>
<p>Are they meant? <code>npm run visual -- --update</code> takes them anew.</p>
${changes.map(section).join('\n')}
</html>
`
}

const titles: Record<string, string> = { reference: 'Expected', actual: 'Now', diff: 'Difference' }

function section({ name, message, pictures }: Change): string {
  const figures = pictures.map(
    (picture) => `<figure>
  <figcaption>${titles[picture.name] ?? escaped(picture.name)}</figcaption>
  <img alt="" src="data:image/png;base64,${picture.data}">
</figure>`,
  )
  return `<section><h2>${escaped(name)}</h2><p>${escaped(message)}</p><div>${figures.join('')}</div></section>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
