import type { PortalScreen } from '#design/portal/portal-screen.ts'

const found = import.meta.glob<{ screens: PortalScreen[] }>('../../modules/*/web/portal/index.ts', {
  eager: true,
})

/** What the modules show to residents. */
export const screens: PortalScreen[] = Object.values(found).flatMap((part) => part.screens)
