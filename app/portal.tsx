import '#design/theme/base.css'
import '#design/plain/tones.css'
import '#design/portal/portal.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { markLanguage } from '#design/language.ts'
import { markLight } from '#design/theme/mode.ts'
import { makeQueries } from './portal/queries.ts'
import { makeRouter } from './portal/router.tsx'
import { whenSettled } from '#platform/web/when-settled.ts'

markLanguage()
markLight()
const queries = makeQueries()
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <RouterProvider router={makeRouter(queries)} />
  </QueryClientProvider>,
)
if (import.meta.env.PROD) whenSettled(() => void navigator.serviceWorker?.register('/service-worker.js'))
whenSettled(() => void import('./portal/keep-sending.ts').then((part) => part.sendWhatWaits(queries)))
// Where a Chinese face is installed, none of its files is fetched.
whenSettled(() => void import('@fontsource-variable/noto-sans-sc'))
