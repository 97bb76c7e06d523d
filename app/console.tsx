import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { language, markLanguage } from '#design/language.ts'
import { Toasts } from '#design/shell/toasts.tsx'
import { markLight } from '#design/theme/mode.ts'
import { configureApis } from '#platform/web/api.ts'
import { createQueryClient } from './console/query-client.ts'
import { createConsoleRouter } from './console/router.tsx'
import { endSession } from './console/session-end.ts'
import { whenSettled } from '#platform/web/when-settled.ts'
import '#design/theme/base.css'
import '#design/plain/tones.css'

markLanguage()
markLight()
const queries = createQueryClient()
const router = createConsoleRouter(queries)
configureApis({ language: language.get, onSignedOut: () => endSession(router, queries) })

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
    <Toasts />
  </StrictMode>,
)
// Telephones keep the console, so that a round goes on in a basement.
if (import.meta.env.PROD && matchMedia('(pointer: coarse)').matches)
  whenSettled(() => void navigator.serviceWorker?.register('/console/service-worker.js'))
// The other screens need Ant Design; none of them is to wait for it.
whenSettled(() => void import('#design/theme/console-theme.tsx'))
// Where a Chinese face is installed, none of its files is fetched.
whenSettled(() => void import('@fontsource-variable/noto-sans-sc'))
