import type { QueryClient } from '@tanstack/react-query'
import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import type { PortalScreen } from '#design/portal/portal-screen.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { Frame } from './frame.tsx'
import { held } from './held.tsx'
import { NotHere, Waiting, Went } from './states.tsx'
import { screens } from './screens.ts'

const identity = apiOf(identityContract)

/** The screens of all modules, behind the door of sign-in where they are not open. */
export function makeRouter(queries: QueryClient) {
  const rootRoute = createRootRoute({ component: Frame, notFoundComponent: NotHere })
  const mustSignIn = async ({ location }: { location: { href: string } }) => {
    const { kind } = await queries.ensureQueryData(identity.query.readSession())
    if (kind !== 'resident') throw redirect({ to: '/sign-in', search: { to: location.href } as never })
  }
  const routeOf = (screen: PortalScreen) =>
    createRoute({
      getParentRoute: () => rootRoute,
      path: screen.path,
      component: held(screen),
      ...(screen.open ? {} : { beforeLoad: mustSignIn }),
    })
  return createRouter({
    routeTree: rootRoute.addChildren(screens.map(routeOf)),
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: Went,
    scrollRestoration: true,
  })
}
