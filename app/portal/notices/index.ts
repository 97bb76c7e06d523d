import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const noticesScreen: PortalScreen = {
  path: '/notices',
  title: { zh: '消息', en: 'Messages' },
  tab: { order: 40, icon: 'bell', label: { zh: '消息', en: 'Messages' } },
  load: () => import('./notices.tsx'),
}
