import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'channels.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/channels',
    title: { zh: '受理渠道', en: 'Channels' },
    permission,
    menu: { group: 'settings', order: 58, icon: 'message' },
    load: () => import('./channel-list.tsx'),
  },
  {
    path: '/channels/$channelId',
    title: { zh: '受理渠道', en: 'Channel' },
    permission,
    load: () => import('./channel-page.tsx'),
  },
]
