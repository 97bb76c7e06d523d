import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/warranty',
    title: { zh: '质保到期一览', en: 'Warranty' },
    tab: {
      order: 47,
      icon: 'shield',
      label: { zh: '质保', en: 'Warranty' },
    },
    permission: 'warranty.follow',
    load: () => import('./warranty.tsx'),
  },
  {
    path: '/warranty/visits/$visitId',
    title: { zh: '上门检查', en: 'Check of my home' },
    permission: 'warranty.follow',
    load: () => import('./visit.tsx'),
  },
]
