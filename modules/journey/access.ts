import type { Permission } from '#platform/module/module.ts'

const managers = ['projectManager', 'propertyManager', 'cityManager'] as const
const performers = [
  'salesAdviser',
  'salesManager',
  'contractClerk',
  'mortgageClerk',
  'financeClerk',
  'customerRelations',
  'customerAmbassador',
  'callCentreAgent',
  'steward',
  'fitOutManager',
  'design',
  'engineering',
  'surveyAnalyst',
  ...managers,
] as const
const residents = ['owner', 'coOwner', 'family', 'authorisedPerson'] as const

export const permissions: Record<string, Permission> = {
  'journey.read': {
    zh: '查看 6+2 服务旅程',
    en: 'See journeys',
    roles: [
      ...performers,
      'regionalAuditor',
      'legal',
      'executive',
      'chairman',
      'systemAdministrator',
      'dataProtectionOfficer',
    ],
  },
  'journey.do': {
    zh: '办理标准动作并留存证据',
    en: 'Do standard actions and keep evidence',
    roles: performers,
  },
  'journey.waive': { zh: '批准免做标准动作', en: 'Waive standard actions', roles: managers },
  'journey.assign': {
    zh: '指定管家、大使和岗位负责人',
    en: 'Assign stewards, ambassadors and holders of roles',
    roles: [...managers, 'customerRelations', 'systemAdministrator'],
  },
  'journey.export': {
    zh: '导出证据（证据册和可核验的证据包）',
    en: 'Export evidence, bound and verifiable',
    roles: [...managers, 'customerRelations', 'regionalAuditor', 'legal', 'executive', 'chairman'],
  },
  'journey.standards': {
    zh: '维护 6+2 标准',
    en: 'Change the standard',
    roles: ['systemAdministrator', 'executive', 'cityManager'],
  },
  'journey.publishStandards': {
    zh: '复核并发布 6+2 标准、迁移在途旅程',
    en: 'Look at and publish the standard, move open journeys to it',
    roles: ['systemAdministrator', 'executive', 'chairman'],
  },
  'journey.record': {
    zh: '登记来访、认购等旅程事件',
    en: 'Record visits, subscriptions and other events',
    roles: [...performers, 'systemAdministrator'],
  },
  'journey.recordProject': {
    zh: '登记项目事件：售楼处与样板房开放、改造验收',
    en: 'Record events of a project: openings, renewal accepted',
    roles: ['salesManager', 'customerRelations', ...managers, 'systemAdministrator'],
  },
  'journey.own': { zh: '查看自己家的服务旅程', en: 'See the own journey', roles: residents },
  'journey.confirm': {
    zh: '确认为自己办理的事项',
    en: 'Confirm what was done for the own home',
    roles: ['owner', 'coOwner', 'authorisedPerson'],
  },
}
