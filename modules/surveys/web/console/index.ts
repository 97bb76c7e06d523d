import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'surveys.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/callbacks',
    title: { zh: '回访', en: 'Call-backs' },
    permission,
    menu: { group: 'service', order: 20, icon: 'phone' },
    load: () => import('./callback-list.tsx'),
  },
  {
    path: '/callbacks/$callbackId',
    title: { zh: '回访', en: 'Call-back' },
    permission,
    load: () => import('./callback-page.tsx'),
  },
  {
    path: '/callbacks/$callbackId/call',
    title: { zh: '通话', en: 'The call' },
    permission: 'surveys.call',
    load: () => import('./call-page.tsx'),
  },
  {
    path: '/callback-results',
    title: { zh: '回访评价', en: 'Results of call-backs' },
    permission,
    menu: { group: 'measure', order: 20, icon: 'survey' },
    load: () => import('./results.tsx'),
  },
  {
    path: '/callback-opinions',
    title: { zh: '回访意见', en: 'Opinions from call-backs' },
    permission,
    load: () => import('./opinion-list.tsx'),
  },
  {
    path: '/callback-scripts',
    title: { zh: '回访话术', en: 'Scripts of call-backs' },
    permission,
    load: () => import('./script-list.tsx'),
  },
  {
    path: '/callback-scripts/$scriptId',
    title: { zh: '回访话术', en: 'Script of a call-back' },
    permission,
    load: () => import('./script-page.tsx'),
  },
]
