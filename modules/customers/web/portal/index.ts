import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/me',
    title: { zh: '我', en: 'Me' },
    tab: { order: 50, icon: 'person', label: { zh: '我', en: 'Me' } },
    load: () => import('./me.tsx'),
  },
  {
    path: '/me/consents',
    title: { zh: '我的同意', en: 'My consents' },
    permission: 'me.read',
    load: () => import('./consents.tsx'),
  },
  {
    path: '/me/contact',
    title: { zh: '怎样联系我', en: 'How to reach me' },
    permission: 'me.read',
    load: () => import('./contact.tsx'),
  },
]
