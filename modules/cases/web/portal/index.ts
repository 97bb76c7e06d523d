import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/cases',
    title: { zh: '报事与投诉', en: 'Requests' },
    tab: { order: 30, icon: 'message', label: { zh: '报事', en: 'Requests' } },
    permission: 'cases.report',
    load: () => import('./my-cases.tsx'),
  },
  {
    path: '/cases/new',
    title: { zh: '我要报事', en: 'Tell us' },
    permission: 'cases.report',
    load: () => import('./report/report.tsx'),
  },
  {
    path: '/cases/letter',
    title: { zh: '写信给董事长', en: 'Write to the chairman' },
    permission: 'cases.report',
    load: () => import('./letter/letter.tsx'),
  },
  {
    path: '/cases/emergency',
    title: { zh: '紧急求助', en: 'Emergency' },
    load: () => import('./emergency.tsx'),
  },
  {
    path: '/cases/$caseId',
    title: { zh: '进展', en: 'Progress' },
    permission: 'cases.report',
    load: () => import('./my-case.tsx'),
  },
]
