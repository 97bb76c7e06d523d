import type { ComponentType } from 'react'
import type { IconName } from '../plain/icon.tsx'
import type { Words } from '../texts.ts'

/** A screen of the portal, stated by its module in `web/portal/index.ts`. */
export interface PortalScreen {
  path: `/${string}`
  title: Words
  /** Its place in the bar at the bottom, for the few main screens. */
  tab?: { order: number; icon: IconName; label: Words }
  /** Without it the screen is no tab, and says when it opens. */
  permission?: string
  /** Shown to people who have not signed in. */
  open?: boolean
  load: () => Promise<{ default: ComponentType }>
}
