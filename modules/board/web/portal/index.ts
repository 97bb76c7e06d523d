import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/board',
    title: { zh: '投诉论坛', en: 'Complaint board' },
    tab: { order: 90, icon: 'message', label: { zh: '投诉论坛', en: 'Complaint board' } },
    open: true,
    load: () => import('./to-board.tsx'),
  },
  {
    path: '/board/new',
    title: { zh: '在投诉论坛发帖', en: 'Write on the complaint board' },
    open: true,
    load: () => import('./write.tsx'),
  },
  {
    path: '/board/mine',
    title: { zh: '我的帖子', en: 'My posts' },
    open: true,
    load: () => import('./mine.tsx'),
  },
  {
    path: '/board/$number/part',
    title: { zh: '投诉论坛的帖子', en: 'A post of the complaint board' },
    open: true,
    load: () => import('./part.tsx'),
  },
]
