import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { Frame } from './frame.tsx'
import { guarded, lazyScreen } from './guarded.tsx'
import { Failed, NotFound, Waiting } from './states.tsx'
import { doors, screens } from './screens.ts'
import { firstRun, sessionQuestion } from './session.ts'

/** All addresses of the console: the doors outside, and the screens of the modules behind the sign-in. */
export function createConsoleRouter(queries: QueryClient) {
  const root = createRootRoute({ notFoundComponent: NotFound })
  const doorRoutes = doors.map((door) =>
    createRoute({ getParentRoute: () => root, path: door.path, component: lazyScreen(door) }),
  )
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'frame',
    component: Frame,
    beforeLoad: ({ location }) => admit(queries, location),
  })
  const screenRoutes = screens.map((screen) =>
    createRoute({ getParentRoute: () => frame, path: screen.path, component: guarded(screen) }),
  )
  const elsewhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound })
  return createRouter({
    routeTree: root.addChildren([...doorRoutes, frame.addChildren([...screenRoutes, elsewhere])]),
    basepath: '/console',
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Failed,
    scrollRestoration: true,
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => textOf(search as Record<string, string | undefined>),
  })
}

interface Wanted {
  href: string
  search: { refused?: string }
}

/** Sends on whoever is not signed in yet; `refused` is what the company's own sign-in came back with. */
async function admit(queries: QueryClient, { href, search }: Wanted): Promise<void> {
  if (search.refused) throw redirect({ to: '/sign-in', search: { refused: search.refused } })
  const session = await queries.ensureQueryData(sessionQuestion)
  if (session.kind === 'staff') {
    if (session.passwordMustChange) throw redirect({ to: '/new-password', search: { returnTo: href } })
    return
  }
  const { needed } = await queries.ensureQueryData(firstRun.query.readFirstRun())
  throw needed ? redirect({ to: '/first-run' }) : redirect({ to: '/sign-in', search: { returnTo: href } })
}

function textOf(search: Record<string, string | undefined>): string {
  const filled = Object.entries(search).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const text = new URLSearchParams(filled).toString().replaceAll('%2C', ',').replaceAll('%2F', '/')
  return text ? `?${text}` : ''
}
