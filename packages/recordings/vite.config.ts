import type { Plugin } from 'vite'
import { library } from '../../scripts/library.ts'

const placeholder = '__address_of_this_module__'

/** In a library build Vite would turn each recording into a data URL. They stay files beside the code. */
const keepFiles: Plugin = {
  name: 'keep-files',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/catalog/') ? code.replaceAll('import.meta.url', placeholder) : null,
  renderChunk: (code) => code.replaceAll(placeholder, 'import.meta.url'),
}

const config = library(['src/index.ts', 'src/server.ts', 'src/bin/record.ts', 'src/bin/serve.ts'])

export default { ...config, plugins: [...(config.plugins ?? []), keepFiles] }
