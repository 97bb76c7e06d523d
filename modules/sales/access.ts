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
    zh: '登记和解除购房合同',
    en: 'Enter and terminate sales contracts',
    roles: ['salesManager', 'contractClerk', 'cityManager', 'systemAdministrator'],
  },
}
