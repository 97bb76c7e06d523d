import type { Permission } from '#platform/module/module.ts'

const desk = [
  'callCentreAgent',
  'customerRelations',
  'customerAmbassador',
  'steward',
  'propertyManager',
] as const
const departments = [
  'engineering',
  'design',
  'financeClerk',
  'legal',
  'mortgageClerk',
  'salesManager',
  'procurement',
  'projectManager',
  'clubOperator',
  'orderKeeper',
] as const
const managers = ['cityManager', 'executive', 'chairman', 'chairmanAssistant'] as const
const residents = ['owner', 'coOwner', 'family', 'tenant', 'authorisedPerson'] as const

export const permissions: Record<string, Permission> = {
  'cases.read': {
    zh: '查看个案',
    en: 'See cases',
    roles: [
      ...desk,
      ...departments,
      ...managers,
      'controlRoomOperator',
      'regionalAuditor',
      'dataProtectionOfficer',
    ],
  },
  'cases.readConfidential': {
    zh: '阅办董事长信箱的保密来信',
    en: 'See and handle confidential letters to the chairman',
    roles: ['chairman', 'chairmanAssistant'],
  },
  'cases.open': {
    zh: '受理客户来件',
    en: 'Take in cases',
    roles: [...desk, 'salesAdviser', 'salesManager', 'projectManager', 'controlRoomOperator'],
  },
  'cases.takeOver': {
    zh: '从原系统转入个案',
    en: 'Take over cases from another system',
    roles: ['customerRelations', 'systemAdministrator'],
  },
  'cases.handle': {
    zh: '答复和办理个案',
    en: 'Answer and handle cases',
    roles: [...desk, 'cityManager', 'chairman', 'chairmanAssistant'],
  },
  'cases.assign': {
    zh: '指派个案负责人',
    en: 'Assign cases',
    roles: ['customerRelations', 'propertyManager', 'cityManager'],
  },
  'cases.perform': {
    zh: '办理部门任务',
    en: 'Carry out department tasks',
    roles: [...desk, ...departments, 'controlRoomOperator'],
  },
  'cases.close': {
    zh: '关闭个案',
    en: 'Close cases',
    roles: [...desk, 'cityManager', 'chairman', 'chairmanAssistant'],
  },
  'cases.readTerms': {
    zh: '查看个案时限与升级规则',
    en: 'See terms and escalation of cases',
    roles: [...desk, ...departments, ...managers, 'regionalAuditor', 'systemAdministrator'],
  },
  'cases.auditDrafts': {
    zh: '查阅智能起草的请求记录',
    en: 'Read every request to a machine',
    roles: ['regionalAuditor', 'dataProtectionOfficer', 'systemAdministrator'],
  },
  'cases.allowDrafts': {
    zh: '开启或关闭智能起草',
    en: 'Turn drafting by a machine on or off',
    roles: ['systemAdministrator'],
  },
  'cases.keepTerms': {
    zh: '设定个案时限与升级规则',
    en: 'Set terms and escalation of cases',
    roles: ['customerRelations', 'cityManager', 'executive', 'systemAdministrator'],
  },
  'cases.supervise': {
    zh: '督办部门任务',
    en: 'Supervise tasks of departments',
    roles: [...desk, ...managers, 'regionalAuditor'],
  },
  'cases.learn': {
    zh: '写复盘',
    en: 'Write lessons of closed cases',
    roles: [...desk, ...departments, 'cityManager'],
  },
  'cases.figures': {
    zh: '查看个案统计',
    en: 'See figures about cases',
    roles: [...managers, 'customerRelations', 'propertyManager', 'projectManager', 'regionalAuditor'],
  },
  'cases.approve': {
    zh: '审批专项方案',
    en: 'Approve special plans',
    roles: [...managers],
  },
  'cases.readDisputes': {
    zh: '查看纠纷',
    en: 'See disputes',
    roles: [...desk, 'legal', ...managers],
  },
  'cases.keepDisputes': {
    zh: '登记纠纷与法律措施',
    en: 'Keep disputes and ask for legal steps',
    roles: ['legal', 'customerRelations', 'propertyManager', 'cityManager'],
  },
  'cases.approveLegal': {
    zh: '审批法律措施',
    en: 'Approve legal steps of the company',
    roles: ['legal', 'executive', 'chairman'],
  },
  'cases.leadGroups': {
    zh: '牵头群诉',
    en: 'Lead group complaints',
    roles: ['customerRelations', 'propertyManager', 'projectManager', 'cityManager', 'executive'],
  },
  'cases.report': { zh: '提交并跟进自己的来件', en: 'Report and follow own cases', roles: [...residents] },
}
