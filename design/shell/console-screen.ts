import type { ReactNode } from 'react'
import type { IconName } from '../plain/icon.tsx'
import type { Words } from '../texts.ts'

/** The headings of the side menu, from top to bottom. */
export const menuGroups = ['day', 'customers', 'journey', 'service', 'estate', 'measure', 'settings'] as const
export type MenuGroup = (typeof menuGroups)[number]

/** A screen that a module brings into the console. */
export interface ConsoleScreen {
  /** '/cases', '/cases/$caseId'. */
  path: string
  title: Words
  /** Its place in the side menu; records and forms have none. */
  menu?: {
    group: MenuGroup
    order: number
    icon: IconName
    /** How much is unread behind it, shown beside its name: the question of a screen, so that it is asked once, and the number in its answer. */
    unread?: {
      queryKey: readonly unknown[]
      queryFn: () => Promise<unknown>
      select(answer: unknown): number
    }
  }
  /** Any one of these opens the screen; without it every member of staff may. */
  permission?: string | readonly string[]
  /** Of the first sight: it uses nothing of Ant Design, and does not wait for it. */
  isPlain?: boolean
  /** `() => import('./case-list.tsx')`: the default export is the screen. */
  load: () => Promise<{ default: (props: object) => ReactNode }>
}
