import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'construction.read': {
    zh: '查看工程进展、变更、开放日与延期',
    en: 'See bulletins, changes, open days and delays',
    roles: [
      'customerRelations',
      'customerAmbassador',
      'callCentreAgent',
      'salesAdviser',
      'salesManager',
      'projectManager',
      'engineering',
      'design',
      'legal',
      'regionalAuditor',
      'cityManager',
      'executive',
      'chairman',
      'systemAdministrator',
    ],
  },
  'construction.write': {
    zh: '起草进展通报、变更、开放日与延期告知',
    en: 'Draft bulletins, changes, open days and delays',
    roles: ['engineering', 'design', 'projectManager', 'customerRelations', 'systemAdministrator'],
  },
  'construction.send': {
    zh: '向业主发出通报与通知，登记送达',
    en: 'Send bulletins and notices to buyers, record their service',
    roles: ['customerRelations', 'projectManager', 'cityManager', 'systemAdministrator'],
  },
  'construction.host': {
    zh: '接待工地开放日：签到、登记与答复问题',
    en: 'Host open days: sign visitors in, note and answer findings',
    roles: [
      'customerRelations',
      'customerAmbassador',
      'engineering',
      'projectManager',
      'salesAdviser',
      'systemAdministrator',
    ],
  },
  'construction.follow': {
    zh: '查看自己家的工程进展，答复变更，预约开放日',
    en: 'Follow the building of one’s own home, answer changes, book open days',
    roles: ['owner', 'coOwner'],
  },
}
