import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const found = import.meta.glob<{ screens: ConsoleScreen[] }>('../../modules/*/web/console/index.ts', {
  eager: true,
})

const own: ConsoleScreen[] = [
  {
    path: '/notices',
    title: { zh: '通知', en: 'Notices' },
    load: () => import('./notices/notices-page.tsx'),
  },
]

/** What the modules show to staff, and the few screens of the console itself. */
export const screens: ConsoleScreen[] = [...own, ...Object.values(found).flatMap((part) => part.screens)]
