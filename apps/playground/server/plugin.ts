import type { Connect, Plugin } from 'vite'
import { createApi } from './api.ts'
import { readSettings } from './settings.ts'

/** Puts the playground's API before Vite's own pages, in the dev server and in the preview. */
export function playgroundApi(): Plugin {
  return { name: 'playground-api', configureServer: mount, configurePreviewServer: mount }
}

function mount({ middlewares }: { readonly middlewares: Connect.Server }): void {
  const answer = createApi({ live: readSettings(process.env) })
  const handle = async (...[request, response, next]: Parameters<Connect.NextHandleFunction>) => {
    if (!(await answer(request, response))) next()
  }
  middlewares.use((request, response, next) => void handle(request, response, next))
}
