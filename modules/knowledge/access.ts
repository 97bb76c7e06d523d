import type { Permission } from '#platform/module/module.ts'

const desk = [
  'callCentreAgent',
  'customerRelations',
  'customerAmbassador',
  'steward',
  'propertyManager',
] as const
const others = [
  'salesAdviser',
  'salesManager',
  'engineering',
  'design',
  'legal',
  'financeClerk',
  'mortgageClerk',
  'procurement',
  'clubOperator',
  'orderKeeper',
  'projectManager',
  'forumModerator',
  'controlRoomOperator',
  'regionalAuditor',
] as const
const managers = ['cityManager', 'executive', 'chairman', 'systemAdministrator'] as const

export const permissions: Record<string, Permission> = {
  'knowledge.read': {
    zh: '查看知识库、答复模板和语言规范',
    en: 'Read articles, answer templates and the tone guide',
    roles: [...desk, ...others, ...managers],
  },
  'knowledge.write': {
    zh: '编写知识文章和答复模板',
    en: 'Write articles and answer templates',
    roles: ['customerRelations', 'propertyManager', 'callCentreAgent', 'systemAdministrator'],
  },
  'knowledge.publish': {
    zh: '审阅并发布知识内容',
    en: 'Read and publish what others wrote',
    roles: ['customerRelations', 'cityManager', 'executive', 'chairman', 'systemAdministrator'],
  },
}
