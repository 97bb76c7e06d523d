import type { Permission } from '../module/module.ts'

export const permissions: Record<string, Permission> = {
  'jobs.read': {
    zh: '查看后台任务与定时计划',
    en: 'See jobs and schedules',
    roles: ['systemAdministrator'],
  },
  'jobs.handle': {
    zh: '重试或放弃失败的后台任务',
    en: 'Try failed jobs again or drop them',
    roles: ['systemAdministrator'],
  },
}
