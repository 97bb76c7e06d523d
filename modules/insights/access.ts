import type { Permission } from '#platform/module/module.ts'

const leaders = ['cityManager', 'executive', 'chairman'] as const
const handlers = ['customerRelations', 'cityManager', 'propertyManager', 'projectManager'] as const

export const permissions: Record<string, Permission> = {
  'insights.mornings': { zh: '查看客诉晨报', en: 'Read the complaints of the morning', roles: [...leaders] },
  'insights.setMornings': {
    zh: '设定客诉晨报的时间',
    en: 'Set when the complaints of the morning come',
    roles: [...leaders, 'systemAdministrator'],
  },
  'insights.warnings': {
    zh: '查看预警',
    en: 'See early warnings',
    roles: [...handlers, 'executive', 'chairman', 'engineering', 'regionalAuditor'],
  },
  'insights.handleWarnings': { zh: '跟进预警', en: 'Take on early warnings', roles: [...handlers] },
  'insights.sentiment': {
    zh: '查看客户心情变化',
    en: 'See the mood of customers over time',
    roles: [...handlers, 'executive', 'chairman', 'callCentreAgent', 'customerAmbassador', 'steward'],
  },
  'insights.staffing': {
    zh: '查看服务人员配比',
    en: 'See how many serve how many homes',
    roles: [...leaders, 'customerRelations', 'hr', 'propertyManager'],
  },
  'insights.loyalty': {
    zh: '查看投诉与忠诚的关系',
    en: 'See complaints against loyalty',
    roles: [...leaders, 'customerRelations', 'regionalAuditor', 'surveyAnalyst'],
  },
}
