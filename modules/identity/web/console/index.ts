import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/roles',
    title: { zh: '角色与权限', en: 'Roles and permissions' },
    permission: 'roles.edit',
    menu: { group: 'settings', order: 30, icon: 'key' },
    load: () => import('./roles/roles-page.tsx'),
  },
  {
    path: '/audit',
    title: { zh: '审计日志', en: 'Audit log' },
    permission: 'audit.read',
    menu: { group: 'settings', order: 90, icon: 'shield' },
    load: () => import('./audit/audit-page.tsx'),
  },
  {
    path: '/schedules',
    title: { zh: '后台运行', en: 'Behind the scenes' },
    permission: 'jobs.read',
    menu: { group: 'settings', order: 95, icon: 'clock' },
    load: () => import('./jobs/schedule-list.tsx'),
  },
  {
    path: '/failed-jobs',
    title: { zh: '失败的任务', en: 'Failed jobs' },
    permission: 'jobs.read',
    load: () => import('./jobs/troubled-list.tsx'),
  },
  {
    path: '/account',
    title: { zh: '我的账号', en: 'My account' },
    load: () => import('./account/account-page.tsx'),
  },
]
