import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'renewal.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/renewal',
    title: { zh: '四年之约', en: 'Four-year promise' },
    permission,
    menu: { group: 'journey', order: 18, icon: 'refresh' },
    load: () => import('./programme-list.tsx'),
  },
  {
    path: '/renewal/$programmeId',
    title: { zh: '四年之约', en: 'Four-year promise' },
    permission,
    load: () => import('./programme-page.tsx'),
  },
  {
    path: '/renewal/$programmeId/survey',
    title: { zh: '状况普查', en: 'Condition survey' },
    permission,
    load: () => import('./survey-sheet.tsx'),
  },
  {
    path: '/renewal/$programmeId/funding',
    title: { zh: '编写出资方案', en: 'Write the funding' },
    permission: 'renewal.lead',
    load: () => import('./funding-edit.tsx'),
  },
  {
    path: '/renewal/$programmeId/story',
    title: { zh: '编写成果故事', en: 'Write the story' },
    permission: 'renewal.lead',
    load: () => import('./story-edit.tsx'),
  },
]
