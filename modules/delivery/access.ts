import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'delivery.read': {
    zh: '查看交付与入住',
    en: 'See deliveries and move-ins',
    roles: [
      'customerRelations',
      'customerAmbassador',
      'callCentreAgent',
      'steward',
      'projectManager',
      'propertyManager',
      'engineering',
      'financeClerk',
      'fitOutManager',
      'regionalAuditor',
      'cityManager',
      'executive',
      'chairman',
      'systemAdministrator',
    ],
  },
  'delivery.record': {
    zh: '登记交付与入住',
    en: 'Record deliveries and move-ins',
    roles: ['customerRelations', 'projectManager', 'propertyManager', 'steward', 'systemAdministrator'],
  },
}
