import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/four-years',
    title: { zh: '四年之约', en: 'Four-year promise' },
    permission: 'renewal.follow',
    load: () => import('./my-renewals.tsx'),
  },
  {
    path: '/four-years/$programmeId',
    title: { zh: '四年之约', en: 'Four-year promise' },
    permission: 'renewal.follow',
    load: () => import('./my-renewal.tsx'),
  },
  {
    path: '/stories',
    title: { zh: '更新改造的故事', en: 'Stories of renewal' },
    open: true,
    load: () => import('./stories.tsx'),
  },
  {
    path: '/stories/$storyId',
    title: { zh: '更新改造的故事', en: 'A story of renewal' },
    open: true,
    load: () => import('./story.tsx'),
  },
]
