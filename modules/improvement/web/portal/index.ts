import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/say',
    title: { zh: '我想说', en: 'I want to say' },
    permission: 'improvement.say',
    load: () => import('./say.tsx'),
  },
  {
    path: '/talks',
    title: { zh: '业主恳谈会', en: 'Talk meetings' },
    permission: 'improvement.say',
    load: () => import('./talks.tsx'),
  },
  {
    path: '/talks/$talkId',
    title: { zh: '业主恳谈会', en: 'Talk meeting' },
    permission: 'improvement.say',
    load: () => import('./talk.tsx'),
  },
  {
    path: '/changes',
    title: { zh: '您说的，我们做了', en: 'You said, we did' },
    open: true,
    load: () => import('./changes.tsx'),
  },
  {
    path: '/changes/$projectId',
    title: { zh: '您说的，我们做了', en: 'You said, we did' },
    open: true,
    load: () => import('./change-report.tsx'),
  },
]
