import type { Permission } from '#platform/module/module.ts'

/** Accounts and roles belong to the whole group: whoever administers them stands at its top. */
export const permissions: Record<string, Permission> = {
  'accounts.edit': { zh: '管理员工账号', en: 'Administer staff accounts', roles: ['systemAdministrator'] },
  'roles.edit': { zh: '设置角色与权限', en: 'Set roles and permissions', roles: ['systemAdministrator'] },
  'audit.read': {
    zh: '查看审计日志',
    en: 'Read the audit log',
    roles: ['regionalAuditor', 'systemAdministrator', 'dataProtectionOfficer'],
  },
}

/** What system administrators cannot give away, or nobody could give it back. */
export const keysOfTheHouse = ['accounts.edit', 'roles.edit'] as const
