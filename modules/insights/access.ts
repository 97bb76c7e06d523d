import type { Permission } from '#platform/module/module.ts'

const leaders = ['cityManager', 'executive', 'chairman'] as const

export const permissions: Record<string, Permission> = {
  'insights.mornings': { zh: '查看客诉晨报', en: 'Read the complaints of the morning', roles: [...leaders] },
  'insights.keepMornings': {
    zh: '设定客诉晨报的时间',
    en: 'Set the time of the morning page',
    roles: ['cityManager', 'executive', 'customerRelations', 'systemAdministrator'],
  },
}
