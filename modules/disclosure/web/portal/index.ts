import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/disclosure',
    title: { zh: '公示栏', en: 'Public board' },
    open: true,
    load: () => import('./boards.tsx'),
  },
  {
    path: '/disclosure/$projectId',
    title: { zh: '项目公示栏', en: 'Public board' },
    open: true,
    load: () => import('./board.tsx'),
  },
  {
    path: '/explained',
    title: { zh: '为您讲解的内容', en: 'What we explained' },
    load: () => import('./explained.tsx'),
  },
  {
    path: '/to-the-contract',
    title: { zh: '签约准备', en: 'Preparing to sign' },
    load: () => import('./to-the-contract.tsx'),
  },
]
