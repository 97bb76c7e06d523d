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
  'sales.mortgage': {
    zh: '更新按揭进度',
    en: 'Enter what the bank says of a loan',
    roles: ['mortgageClerk', 'contractClerk', 'salesManager', 'systemAdministrator'],
  },
  'sales.ask': {
    zh: '登记签约满意度回访',
    en: 'Record how buyers found the signing',
    roles: ['callCentreAgent', 'customerAmbassador', 'contractClerk', 'salesManager'],
  },
}
