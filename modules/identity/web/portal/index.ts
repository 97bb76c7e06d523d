import type { PortalScreen } from '#design/portal/portal-screen.ts'

export const screens: PortalScreen[] = [
  { path: '/sign-in', title: { zh: '登录', en: 'Sign in' }, open: true, load: () => import('./sign-in.tsx') },
  {
    path: '/me/devices',
    title: { zh: '登录的设备', en: 'Signed-in devices' },
    load: () => import('./devices.tsx'),
  },
]
