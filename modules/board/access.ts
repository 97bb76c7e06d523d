import type { Permission } from '#platform/module/module.ts'

const moderators = ['forumModerator', 'customerRelations', 'systemAdministrator'] as const
const desk = ['callCentreAgent', 'customerAmbassador', 'steward', 'propertyManager'] as const
const managers = [
  'projectManager',
  'cityManager',
  'executive',
  'chairman',
  'regionalAuditor',
  'legal',
] as const

export const permissions: Record<string, Permission> = {
  'board.read': {
    zh: '查看投诉论坛与待审的帖子',
    en: 'See the complaint board and what waits for it',
    roles: [...moderators, ...desk, ...managers, 'dataProtectionOfficer'],
  },
  'board.moderate': {
    zh: '审核投诉论坛的帖子',
    en: 'Moderate the complaint board',
    roles: [...moderators],
  },
  'board.appeals': {
    zh: '决定对扣帖的申诉',
    en: 'Decide appeals against a withheld post',
    roles: [...moderators, 'legal', 'cityManager'],
  },
  'board.original': {
    zh: '查看帖子遮盖前的原文和联系电话',
    en: 'See a post before it was masked, and the phone behind it',
    roles: ['forumModerator', 'customerRelations', ...desk, 'dataProtectionOfficer'],
  },
}
