import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/goods-releases',
    title: { zh: '物品放行', en: 'Goods released' },
    permission: 'frontdesk.read',
    menu: { group: 'estate', order: 60, icon: 'delivery' },
    load: () => import('./release-list.tsx'),
  },
]
