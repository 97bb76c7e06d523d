import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/callbacks/$callbackId',
    title: { zh: '听听您的感受', en: 'How it is for you' },
    load: () => import('./callback.tsx'),
  },
]
