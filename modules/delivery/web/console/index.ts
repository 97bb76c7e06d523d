import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/deliveries',
    title: { zh: '交付与入住', en: 'Delivery and move-in' },
    permission: 'delivery.read',
    menu: { group: 'journey', order: 15, icon: 'delivery' },
    load: () => import('./deliveries.tsx'),
  },
]
