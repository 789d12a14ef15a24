import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { createPlayground, followAddress } from './playground.ts'
import './page.css'
import { showTheme } from './theme.ts'
import { PlaygroundContext } from './usePlayground.ts'
import { settingsQuery } from './useSettings.ts'

showTheme()
const playground = createPlayground()
followAddress(playground)

const queryClient = new QueryClient()
void queryClient.query(settingsQuery).then(
  (live) => live?.model && playground.getState().set({ model: live.model }),
  // The page works without a live server, and says nothing of one.
  () => {},
)

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no element with the id "root".')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <PlaygroundContext value={playground}>
        <App />
      </PlaygroundContext>
    </QueryClientProvider>
  </StrictMode>,
)
