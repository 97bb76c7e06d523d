import type { Permission } from '#platform/module/module.ts'

export const permissions: Record<string, Permission> = {
  'improvement.read': {
    zh: '查看意见池、改进与恳谈会',
    en: 'See opinions, improvements and talk meetings',
    roles: [
      'customerRelations',
      'surveyAnalyst',
      'projectManager',
      'propertyManager',
      'steward',
      'customerAmbassador',
      'design',
      'engineering',
      'regionalAuditor',
      'cityManager',
      'executive',
      'chairman',
      'systemAdministrator',
    ],
  },
  'improvement.record': {
    zh: '记录客户的意见',
    en: 'Record what customers say',
    roles: [
      'customerRelations',
      'surveyAnalyst',
      'projectManager',
      'propertyManager',
      'steward',
      'customerAmbassador',
      'systemAdministrator',
    ],
  },
  'improvement.lead': {
    zh: '归并与分派意见，推进改进，编写“您说的，我们做了”',
    en: 'Group and assign opinions, lead improvements, write what is told of them',
    roles: ['customerRelations', 'surveyAnalyst', 'projectManager', 'propertyManager', 'systemAdministrator'],
  },
  'improvement.decide': {
    zh: '决定是否采纳',
    en: 'Decide what is taken up',
    roles: ['customerRelations', 'projectManager', 'propertyManager', 'cityManager'],
  },
  'improvement.publish': {
    zh: '公布“您说的，我们做了”',
    en: 'Publish “You said, we did”',
    roles: ['customerRelations', 'projectManager', 'propertyManager', 'cityManager'],
  },
  'improvement.host': {
    zh: '筹办恳谈会：邀请、签到、纪要与提议',
    en: 'Hold talk meetings: invitations, sign-in, minutes and proposals',
    roles: ['customerRelations', 'projectManager', 'propertyManager', 'systemAdministrator'],
  },
  'improvement.topics': {
    zh: '维护意见主题',
    en: 'Keep the topics of opinions',
    roles: ['surveyAnalyst', 'customerRelations', 'systemAdministrator'],
  },
  'improvement.say': {
    zh: '说出自己的意见，参加恳谈会',
    en: 'Say what one thinks, come to talk meetings',
    roles: ['owner', 'coOwner'],
  },
}
