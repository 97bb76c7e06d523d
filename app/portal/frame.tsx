import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { TabBar } from '#design/portal/tab-bar.tsx'
import { identityContract } from '#modules/identity/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import { ConnectionLine } from './connection-line.tsx'
import { LiveRefresh } from './live-refresh.tsx'
import { messages } from './notices/api.ts'
import { screens } from './screens.ts'

const identity = apiOf(identityContract)

/** Around every screen: the line that says when the connection is lost, and the main places. */
export function Frame() {
  const { data } = useQuery(identity.query.readSession())
  const isHome = data?.kind === 'resident'
  return (
    <>
      <ConnectionLine />
      {isHome && <LiveRefresh />}
      {isHome && <Tabs permissions={data.permissions} />}
      <Outlet />
    </>
  )
}

function Tabs({ permissions }: { permissions: readonly string[] }) {
  const unread = useQuery(messages.query.countUnreadNotices()).data?.unread ?? 0
  return (
    <TabBar
      screens={screens}
      marks={{ '/notices': unread }}
      may={(permission) => permissions.includes(permission)}
    />
  )
}
