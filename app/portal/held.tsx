import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import type { PortalScreen } from '#design/portal/portal-screen.ts'
import { useSay } from '#design/texts.ts'
import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { NotYet } from './states.tsx'

const identity = apiOf(identityContract)

/** A screen that is fetched when it is asked for, and opens for those who may see it. The server refuses in any case. */
export const held = (screen: PortalScreen) =>
  screen.permission === undefined ? lazyRouteComponent(screen.load) : behind(screen.permission, screen)

function behind(permission: string, { title, load }: PortalScreen) {
  const Screen = lazyRouteComponent(load as () => Promise<{ default: FunctionComponent }>)
  return Object.assign(
    function Held() {
      const say = useSay()
      const { data } = useQuery(identity.query.readSession())
      return data?.permissions.includes(permission) === false ? <NotYet title={say(title)} /> : <Screen />
    },
    { preload: Screen.preload },
  )
}
