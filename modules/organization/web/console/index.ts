import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/organization',
    title: { zh: '组织架构', en: 'Organization' },
    permission: 'organization.read',
    menu: { group: 'settings', order: 10, icon: 'organization' },
    load: () => import('./organization.tsx'),
  },
  {
    path: '/organization/$nodeId',
    title: { zh: '组织架构', en: 'Organization' },
    permission: 'organization.read',
    load: () => import('./organization.tsx'),
  },
  {
    path: '/city-calendars',
    title: { zh: '城市日历', en: 'City calendars' },
    permission: 'organization.read',
    menu: { group: 'settings', order: 15, icon: 'calendar' },
    load: () => import('./calendar/calendar-page.tsx'),
  },
  {
    path: '/staff',
    title: { zh: '员工', en: 'Staff' },
    permission: 'staff.read',
    menu: { group: 'settings', order: 20, icon: 'people' },
    load: () => import('./staff-list.tsx'),
  },
  {
    path: '/staff/new',
    title: { zh: '新增员工', en: 'New member of staff' },
    permission: 'staff.edit',
    load: () => import('./staff-new.tsx'),
  },
  {
    path: '/staff/$staffId',
    title: { zh: '员工', en: 'Staff' },
    permission: 'staff.read',
    load: () => import('./staff-page.tsx'),
  },
  {
    path: '/messages',
    title: { zh: '消息发送', en: 'Messages' },
    permission: 'messages.read',
    menu: { group: 'settings', order: 50, icon: 'message' },
    load: () => import('./messages/outbox.tsx'),
  },
  {
    path: '/message-templates',
    title: { zh: '消息模板', en: 'Message templates' },
    permission: 'messages.read',
    load: () => import('./messages/templates.tsx'),
  },
  {
    path: '/message-templates/$templateId',
    title: { zh: '消息模板', en: 'Message template' },
    permission: 'messages.read',
    load: () => import('./messages/template-page.tsx'),
  },
]
