import { preloadActions } from '@response-stream/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createPlayground, followAddress } from './playground.ts'
import './page.css'
import { showTheme } from './theme.ts'
import { PlaygroundContext } from './usePlayground.ts'

showTheme()
const playground = createPlayground()
// The first store is made with the first question, which then waits for nothing.
void preloadActions()
followAddress(playground)

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no element with the id "root".')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <PlaygroundContext value={playground}>
        <App />
      </PlaygroundContext>
    </QueryClientProvider>
  </StrictMode>,
)
