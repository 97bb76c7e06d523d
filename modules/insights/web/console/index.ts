import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/mornings',
    title: { zh: '客诉晨报', en: 'This morning' },
    permission: 'insights.mornings',
    menu: { group: 'day', order: 12, icon: 'mail' },
    load: () => import('./morning/morning-page.tsx'),
  },
  {
    path: '/morning-times',
    title: { zh: '晨报时间', en: 'Time of the morning page' },
    permission: 'insights.setMornings',
    menu: { group: 'settings', order: 64, icon: 'clock' },
    load: () => import('./morning/morning-times.tsx'),
  },
  {
    path: '/warnings',
    title: { zh: '预警', en: 'Early warning' },
    permission: 'insights.warnings',
    menu: { group: 'measure', order: 5, icon: 'warning' },
    load: () => import('./warnings/warning-list.tsx'),
  },
  {
    path: '/warnings/$warningId',
    title: { zh: '预警', en: 'Early warning' },
    permission: 'insights.warnings',
    load: () => import('./warnings/warning-page.tsx'),
  },
  {
    path: '/staffing',
    title: { zh: '人员配比', en: 'Staffing' },
    permission: 'insights.staffing',
    menu: { group: 'measure', order: 18, icon: 'people' },
    load: () => import('./staffing.tsx'),
  },
  {
    path: '/mornings/$day',
    title: { zh: '客诉晨报', en: 'This morning' },
    permission: 'insights.mornings',
    load: () => import('./morning/morning-page.tsx'),
  },
  {
    path: '/complaints-and-loyalty',
    title: { zh: '投诉与忠诚', en: 'Complaints and loyalty' },
    permission: 'insights.loyalty',
    menu: { group: 'measure', order: 19, icon: 'heart' },
    load: () => import('./loyalty/loyalty.tsx'),
  },
]
