import type { QueryClient } from '@tanstack/react-query'
import type { createConsoleRouter } from './router.tsx'
import { sessionQuestion } from './session.ts'

/** The sign-in has ended: back to its page, and from there to where one was; drafts of forms are kept. */
export function endSession(router: ReturnType<typeof createConsoleRouter>, queries: QueryClient): void {
  const { pathname, href } = router.state.location
  if (pathname.endsWith('/sign-in')) return
  forgetOffline()
  queries.removeQueries({ queryKey: sessionQuestion.queryKey })
  void router.navigate({ to: '/sign-in', search: { returnTo: href, ended: 'true' } })
}

/** Nothing that was read stays on the device; what waits to be sent stays for its owner. */
export function forgetOffline(): void {
  navigator.serviceWorker?.controller?.postMessage('signed out')
}
