import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'renewal.read': {
    zh: '查看四年之约',
    en: 'See the four-year promise',
    roles: [
      'customerRelations',
      'projectManager',
      'propertyManager',
      'engineering',
      'financeClerk',
      'procurement',
      'legal',
      'regionalAuditor',
      'cityManager',
      'executive',
      'chairman',
      'systemAdministrator',
    ],
  },
  'renewal.lead': {
    zh: '牵头四年之约：名单、心愿征集、出资方案、合同与成果',
    en: 'Lead the four-year promise: list, poll, funding, contracts and story',
    roles: ['customerRelations', 'systemAdministrator'],
  },
  'renewal.survey': {
    zh: '普查共用部位，记录施工与验收',
    en: 'Survey common parts, record works and acceptance',
    roles: ['engineering', 'propertyManager', 'systemAdministrator'],
  },
  'renewal.decide': {
    zh: '批准更新改造的出资方案',
    en: 'Approve who pays for a renewal',
    roles: ['cityManager'],
  },
  'renewal.follow': {
    zh: '查看自己小区的四年之约',
    en: 'Follow the renewal of one’s own estate',
    roles: ['owner', 'coOwner', 'family'],
  },
  'renewal.answer': {
    zh: '填写更新改造心愿',
    en: 'Say what should be renewed',
    roles: ['owner', 'coOwner'],
  },
}
