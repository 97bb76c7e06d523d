import type { PortalScreen } from '#design/portal/portal-screen.ts'
import { noticesScreen } from './notices/index.ts'

const found = import.meta.glob<{ screens: PortalScreen[] }>('../../modules/*/web/portal/index.ts', {
  eager: true,
})

/** What the modules show to residents, and what the product told them. */
export const screens: PortalScreen[] = [
  ...Object.values(found).flatMap((part) => part.screens),
  noticesScreen,
]
