import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/',
    title: { zh: '家', en: 'Home' },
    tab: { order: 10, icon: 'home', label: { zh: '家', en: 'Home' } },
    load: () => import('./home.tsx'),
  },
  {
    path: '/journey',
    title: { zh: '我们同行的路', en: 'Our way together' },
    tab: { order: 20, icon: 'journey', label: { zh: '同行', en: 'Journey' } },
    load: () => import('./journey.tsx'),
  },
]
