import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/progress',
    title: { zh: '工程进展', en: 'Building' },
    tab: {
      order: 45,
      icon: 'building',
      label: { zh: '进展', en: 'Building' },
    },
    permission: 'construction.follow',
    load: () => import('./progress.tsx'),
  },
  {
    path: '/progress/$bulletinId',
    title: { zh: '进展通报', en: 'Bulletin' },
    permission: 'construction.follow',
    load: () => import('./bulletin.tsx'),
  },
  {
    path: '/progress/notices/$noticeId',
    title: { zh: '书面通报', en: 'Notice' },
    permission: 'construction.follow',
    load: () => import('./notice.tsx'),
  },
  {
    path: '/progress/open-days/$openDayId',
    title: { zh: '工地开放日', en: 'Open day' },
    permission: 'construction.follow',
    load: () => import('./open-day.tsx'),
  },
]
