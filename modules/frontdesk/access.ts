import type { Permission } from '#platform/module/module.ts'

const atTheGate = ['orderKeeper', 'controlRoomOperator', 'steward', 'propertyManager']

export const permissions: Record<string, Permission> = {
  'frontdesk.read': {
    zh: '查看物品放行登记',
    en: 'See the register of goods released',
    roles: [...atTheGate, 'projectManager', 'cityManager', 'regionalAuditor', 'systemAdministrator'],
  },
  'frontdesk.record': { zh: '登记物品放行', en: 'Register goods released', roles: atTheGate },
}
