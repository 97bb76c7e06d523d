import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleScreen } from '#design/shell/console-screen.ts'
import { mayOpen } from './menu.ts'
import { useSession } from './session.ts'
import { NoPermission } from './states.tsx'

/** A screen behind its permission; whoever lacks it is told whom to ask. The server refuses in any case. */
export function guarded(screen: ConsoleScreen) {
  const Screen = lazyRouteComponent(screen.load)
  return Object.assign(
    function Guarded() {
      const { permissions } = useSession()
      return mayOpen(screen, permissions) ? <Screen /> : <NoPermission />
    },
    { preload: Screen.preload },
  )
}
