import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'sales.read': {
    zh: '查看购房合同',
    en: 'See sales contracts',
    roles: [
      'salesAdviser',
      'salesManager',
      'contractClerk',
      'mortgageClerk',
      'financeClerk',
      'projectManager',
      'customerRelations',
      'customerAmbassador',
      'callCentreAgent',
      'legal',
      'regionalAuditor',
      'cityManager',
      'executive',
      'chairman',
      'systemAdministrator',
    ],
  },
  'sales.edit': {
    zh: '登记和取消购房合同',
    en: 'Enter and cancel sales contracts',
    roles: ['salesManager', 'contractClerk', 'cityManager', 'systemAdministrator'],
  },
}
