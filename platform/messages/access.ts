import type { Permission } from '../module/module.ts'

export const permissions: Record<string, Permission> = {
  'messages.read': {
    zh: '查看消息发送记录',
    en: 'See the outbox of messages',
    roles: ['systemAdministrator', 'customerRelations', 'callCentreAgent', 'cityManager'],
  },
  'messages.retry': {
    zh: '重发消息',
    en: 'Send messages again',
    roles: ['systemAdministrator', 'customerRelations'],
  },
  'messages.editTemplates': {
    zh: '修改消息模板',
    en: 'Change message templates',
    roles: ['systemAdministrator'],
  },
  'messages.ownDevices': {
    zh: '在自己的设备上接收提醒',
    en: 'Be told on own devices',
    roles: ['owner', 'coOwner', 'family', 'tenant', 'authorisedPerson'],
  },
}
