import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/cases',
    title: { zh: '个案', en: 'Cases' },
    permission: 'cases.read',
    menu: { group: 'service', order: 10, icon: 'case' },
    load: () => import('./inbox.tsx'),
  },
  {
    path: '/cases/new',
    title: { zh: '受理来件', en: 'Take in' },
    permission: 'cases.open',
    load: () => import('./take-in.tsx'),
  },
  {
    path: '/cases/$caseId',
    title: { zh: '个案', en: 'Case' },
    permission: 'cases.read',
    load: () => import('./case-page.tsx'),
  },
  {
    path: '/case-figures',
    title: { zh: '个案统计', en: 'Case figures' },
    permission: 'cases.figures',
    menu: { group: 'measure', order: 10, icon: 'chart' },
    load: () => import('./figures.tsx'),
  },
]
