import { lazyRouteComponent } from '@tanstack/react-router'
import type { ConsoleScreen } from '#design/shell/console-screen.ts'
import { themed } from '#design/theme/themed.tsx'
import { mayOpen } from './menu.ts'
import { useSession } from './session.ts'
import { NoPermission } from './states.tsx'

/** A screen that is fetched when it is asked for, in the look that it needs. */
export const lazyScreen = ({ load, isPlain }: Pick<ConsoleScreen, 'load' | 'isPlain'>) =>
  lazyRouteComponent(isPlain ? load : themed(load))

/** A screen behind its permission; whoever lacks it is told whom to ask. The server refuses in any case. */
export function guarded(screen: ConsoleScreen) {
  const Screen = lazyScreen(screen)
  return Object.assign(
    function Guarded() {
      const { permissions } = useSession()
      return mayOpen(screen, permissions) ? <Screen /> : <NoPermission />
    },
    { preload: Screen.preload },
  )
}
