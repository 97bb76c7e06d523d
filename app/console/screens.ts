import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const found = import.meta.glob<{ screens: ConsoleScreen[] }>('../../modules/*/web/console/index.ts', {
  eager: true,
})

/** What the modules show to staff. */
export const screens: ConsoleScreen[] = Object.values(found).flatMap((part) => part.screens)
