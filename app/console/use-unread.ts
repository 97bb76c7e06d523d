import { useQueries } from '@tanstack/react-query'
import { mayOpen } from './menu.ts'
import { screens } from './screens.ts'

/** How much is unread behind each place of the menu that counts it; live, because its answers belong to a module. */
export function useUnread(permissions: readonly string[]): Record<string, number> {
  const counting = screens.filter((screen) => screen.menu?.unread && mayOpen(screen, permissions))
  const answers = useQueries({
    queries: counting.map(({ menu }) => menu!.unread!),
  })
  return Object.fromEntries(counting.map(({ path }, at) => [path, answers[at]?.data ?? 0]))
}
