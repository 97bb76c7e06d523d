import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'warranty.read': {
    zh: '查看保修期、质检与保修单',
    en: 'See warranties, quality checks and orders',
    roles: [
      'customerRelations',
      'customerAmbassador',
      'callCentreAgent',
      'steward',
      'propertyManager',
      'projectManager',
      'engineering',
      'repairWorker',
      'legal',
      'regionalAuditor',
      'cityManager',
      'executive',
      'chairman',
      'systemAdministrator',
    ],
  },
  'warranty.keepTerms': {
    zh: '维护保修期限、供暖季、竣工验收日期与持证人员',
    en: 'Keep warranty terms, heating seasons, acceptances and certificates',
    roles: ['engineering', 'legal', 'projectManager', 'cityManager', 'systemAdministrator'],
  },
  'warranty.runChecks': {
    zh: '组织质检：邀请、预约、再次邀约与书面登记',
    en: 'Run quality checks: invite, book, offer again, write off',
    roles: [
      'customerRelations',
      'customerAmbassador',
      'projectManager',
      'cityManager',
      'systemAdministrator',
    ],
  },
  'warranty.check': {
    zh: '上门检查填表，登记保修维修与复验',
    en: 'Check homes, record repairs and re-inspections',
    roles: ['repairWorker', 'engineering', 'customerRelations', 'projectManager', 'systemAdministrator'],
  },
  'warranty.follow': {
    zh: '查看自己家的保修期，预约检查，查看结果',
    en: 'Follow the warranty of one’s own home, book checks, see results',
    roles: ['owner', 'coOwner'],
  },
}
