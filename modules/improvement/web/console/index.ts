import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'improvement.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/improvement',
    title: { zh: '意见与改进', en: 'Opinions and improvements' },
    permission,
    menu: { group: 'service', order: 30, icon: 'message' },
    load: () => import('./opinion-list.tsx'),
  },
  {
    path: '/improvement/opinions/$opinionId',
    title: { zh: '意见', en: 'Opinion' },
    permission,
    load: () => import('./opinion-page.tsx'),
  },
  {
    path: '/improvement/improvements',
    title: { zh: '改进', en: 'Improvements' },
    permission,
    load: () => import('./improvement-list.tsx'),
  },
  {
    path: '/improvement/improvements/$improvementId',
    title: { zh: '改进', en: 'Improvement' },
    permission,
    load: () => import('./improvement-page.tsx'),
  },
  {
    path: '/improvement/reports',
    title: { zh: '您说的，我们做了', en: 'You said, we did' },
    permission,
    load: () => import('./report-list.tsx'),
  },
  {
    path: '/improvement/talks',
    title: { zh: '业主恳谈会', en: 'Talk meetings' },
    permission,
    load: () => import('./talk-list.tsx'),
  },
  {
    path: '/improvement/talks/new',
    title: { zh: '筹办恳谈会', en: 'Plan a talk meeting' },
    permission: 'improvement.host',
    load: () => import('./talk-new.tsx'),
  },
  {
    path: '/improvement/talks/$talkId',
    title: { zh: '业主恳谈会', en: 'Talk meeting' },
    permission,
    load: () => import('./talk-page.tsx'),
  },
  {
    path: '/improvement/topics',
    title: { zh: '意见主题', en: 'Topics of opinions' },
    permission,
    load: () => import('./topic-page.tsx'),
  },
]
