import type { Permission } from '#platform/module/module.ts'

const callers = ['callCentreAgent', 'customerAmbassador', 'customerRelations'] as const
const readers = [
  ...callers,
  'surveyAnalyst',
  'projectManager',
  'propertyManager',
  'regionalAuditor',
  'cityManager',
  'executive',
  'chairman',
  'systemAdministrator',
] as const

export const permissions: Record<string, Permission> = {
  'surveys.call': {
    zh: '回访客户并记录答复',
    en: 'Call customers back and note the answers',
    roles: [...callers],
  },
  'surveys.read': { zh: '查看回访与评价结果', en: 'See call-backs and their results', roles: [...readers] },
  'surveys.writeScripts': {
    zh: '起草回访话术',
    en: 'Write scripts of call-backs',
    roles: ['surveyAnalyst', 'customerRelations', 'executive', 'systemAdministrator'],
  },
  'surveys.publishScripts': {
    zh: '发布他人起草的回访话术',
    en: 'Publish scripts that somebody else wrote',
    roles: ['surveyAnalyst', 'customerRelations', 'executive', 'chairman'],
  },
  'surveys.answer': {
    zh: '在业主端回答回访',
    en: 'Answer a call-back in the portal',
    roles: ['owner', 'coOwner'],
  },
}
