import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/my-contract',
    title: { zh: '我的合同', en: 'My contract' },
    load: () => import('./my-contract.tsx'),
  },
]
