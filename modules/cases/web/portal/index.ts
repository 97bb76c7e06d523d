import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  {
    path: '/cases',
    title: { zh: '报事与投诉', en: 'Requests' },
    tab: { order: 30, icon: 'message', label: { zh: '报事', en: 'Requests' } },
    load: () => import('./my-cases.tsx'),
  },
  { path: '/cases/new', title: { zh: '我要报事', en: 'Tell us' }, load: () => import('./report/report.tsx') },
  {
    path: '/cases/letter',
    title: { zh: '写信给董事长', en: 'Write to the chairman' },
    load: () => import('./letter/letter.tsx'),
  },
  {
    path: '/cases/emergency',
    title: { zh: '紧急求助', en: 'Emergency' },
    load: () => import('./emergency.tsx'),
  },
  { path: '/cases/$caseId', title: { zh: '进展', en: 'Progress' }, load: () => import('./my-case.tsx') },
]
