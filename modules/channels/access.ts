import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'channels.read': {
    zh: '查看受理渠道',
    en: 'See the channels',
    roles: [
      'systemAdministrator',
      'customerRelations',
      'propertyManager',
      'cityManager',
      'regionalAuditor',
      'dataProtectionOfficer',
    ],
  },
  'channels.keep': {
    zh: '设置受理渠道',
    en: 'Keep the channels',
    roles: ['systemAdministrator', 'customerRelations'],
  },
}
