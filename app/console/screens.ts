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

/** The screens outside the frame: before the sign-in, and the visual language. */
export const doors: Pick<ConsoleScreen, 'path' | 'load' | 'isPlain'>[] = [
  { path: '/sign-in', isPlain: true, load: () => import('./sign-in/sign-in.tsx') },
  { path: '/first-run', isPlain: true, load: () => import('./sign-in/first-run.tsx') },
  { path: '/new-password', isPlain: true, load: () => import('./sign-in/new-password.tsx') },
  { path: '/design', load: () => import('#design/stories/stories-page.tsx') },
  { path: '/design/$part', load: () => import('#design/stories/stories-page.tsx') },
]
