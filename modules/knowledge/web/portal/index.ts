import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  { path: '/help', title: { zh: '帮助', en: 'Help' }, open: true, load: () => import('./help.tsx') },
  {
    path: '/help/$pieceId',
    title: { zh: '帮助', en: 'Help' },
    open: true,
    load: () => import('./help-page.tsx'),
  },
]
