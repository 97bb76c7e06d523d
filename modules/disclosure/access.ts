import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'disclosure.read': {
    zh: '查看公示、说辞与客户确认',
    en: 'See postings, scripts and what customers acknowledged',
    roles: [
      'salesAdviser',
      'salesManager',
      'contractClerk',
      'mortgageClerk',
      'financeClerk',
      'customerRelations',
      'projectManager',
      'design',
      'engineering',
      'legal',
      'regionalAuditor',
      'cityManager',
      'executive',
      'chairman',
      'systemAdministrator',
    ],
  },
  'disclosure.write': {
    zh: '起草公示与说辞，报告新的不利因素',
    en: 'Draft notices, postings and scripts, report new factors',
    roles: [
      'salesManager',
      'design',
      'engineering',
      'projectManager',
      'customerRelations',
      'systemAdministrator',
    ],
  },
  'disclosure.approve': {
    zh: '代表客户关系审批公示与说辞',
    en: 'Approve notices and scripts for customer relations',
    roles: ['customerRelations', 'cityManager'],
  },
  'disclosure.approveLaw': {
    zh: '代表法务审批公示与说辞',
    en: 'Approve notices and scripts for legal',
    roles: ['legal'],
  },
  'disclosure.post': {
    zh: '登记张贴与复核，上传现场照片',
    en: 'Record what hangs, with photos, and review it',
    roles: ['salesManager', 'projectManager', 'systemAdministrator'],
  },
  'disclosure.tell': {
    zh: '向客户讲解并取得确认',
    en: 'Explain to customers and take their acknowledgement',
    roles: ['salesAdviser', 'salesManager', 'contractClerk'],
  },
  'disclosure.waive': {
    zh: '认购或签约前有缺项时说明理由放行',
    en: 'Let a customer subscribe or sign although something is missing, with a reason',
    roles: ['projectManager', 'customerRelations', 'cityManager'],
  },
  'disclosure.refund': {
    zh: '登记退订退款与凭证',
    en: 'Record refunds of cancelled subscriptions',
    roles: ['financeClerk', 'salesManager'],
  },
  'disclosure.posters': {
    zh: '查看渠道海报，登记张贴与复核',
    en: 'See channel posters, record where they hang',
    roles: [
      'salesManager',
      'projectManager',
      'customerRelations',
      'propertyManager',
      'steward',
      'cityManager',
      'regionalAuditor',
      'systemAdministrator',
    ],
  },
  'disclosure.keepPosters': {
    zh: '编写渠道海报，设定张贴地点',
    en: 'Write channel posters and say where they hang',
    roles: ['projectManager', 'customerRelations', 'propertyManager', 'systemAdministrator'],
  },
}
