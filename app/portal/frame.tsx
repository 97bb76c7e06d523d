import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { TabBar } from '#design/portal/tab-bar.tsx'
import { identityContract } from '#modules/identity/contract.ts'
import { journeyContract } from '#modules/journey/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { ConnectionLine } from './connection-line.tsx'
import { LiveRefresh } from './live-refresh.tsx'
import { messages } from './notices/api.ts'
import { screens } from './screens.ts'

const identity = apiOf(identityContract)
const journey = apiOf(journeyContract)

/** Around every screen: the line that says when the connection is lost, and the main places. */
export function Frame() {
  const { data } = useQuery(identity.query.readSession())
  const isHome = data?.kind === 'resident'
  return (
    <>
      <ConnectionLine />
      {isHome && <LiveRefresh permissions={data.permissions} />}
      {isHome && <Tabs permissions={data.permissions} />}
      <Outlet />
    </>
  )
}

/** The works are followed until the home is delivered. */
const isAwaited = ({ step, state }: { step: string; state: string }) =>
  step === 'WELCOME_HOME' && state === 'future'

function Tabs({ permissions }: { permissions: readonly string[] }) {
  const may = (permission: string) => permissions.includes(permission)
  const homes = useQuery({ ...journey.query.myJourney(), enabled: may('journey.own') }).data?.homes ?? []
  const isBuilding = homes.some(({ steps }) => steps.some(isAwaited))
  const unread = useQuery(messages.query.countUnreadNotices()).data?.unread ?? 0
  return (
    <TabBar
      screens={screens}
      marks={{ '/notices': unread }}
      may={may}
      leftOut={isBuilding ? [] : ['/progress']}
    />
  )
}
