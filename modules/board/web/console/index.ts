import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'board.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/board',
    title: { zh: '投诉论坛', en: 'Complaint board' },
    permission,
    menu: { group: 'service', order: 15, icon: 'message' },
    load: () => import('./post-list.tsx'),
  },
  {
    path: '/board/$postId',
    title: { zh: '论坛帖子', en: 'Post of the complaint board' },
    permission,
    load: () => import('./post-page.tsx'),
  },
]
