import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/mornings',
    title: { zh: '客诉晨报', en: 'This morning' },
    permission: 'insights.mornings',
    menu: { group: 'day', order: 12, icon: 'mail' },
    load: () => import('./morning/morning-page.tsx'),
  },
  {
    path: '/mornings/$day',
    title: { zh: '客诉晨报', en: 'This morning' },
    permission: 'insights.mornings',
    load: () => import('./morning/morning-page.tsx'),
  },
]
