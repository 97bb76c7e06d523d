import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'warranty.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/warranty',
    title: { zh: '质保', en: 'Warranty' },
    permission,
    menu: { group: 'journey', order: 17, icon: 'shield' },
    load: () => import('./ending-list.tsx'),
  },
  {
    path: '/warranty/homes/$homeId',
    title: { zh: '质保到期一览', en: 'Warranty of a home' },
    permission,
    load: () => import('./home-page.tsx'),
  },
  {
    path: '/warranty/buildings',
    title: { zh: '楼栋验收', en: 'Buildings' },
    permission,
    load: () => import('./building-list.tsx'),
  },
  {
    path: '/warranty/buildings/$buildingId',
    title: { zh: '公共部位质保', en: 'Warranty of a building' },
    permission,
    load: () => import('./building-page.tsx'),
  },
  {
    path: '/warranty/terms',
    title: { zh: '保修期限与资质', en: 'Terms and certificates' },
    permission,
    load: () => import('./terms-page.tsx'),
  },
  {
    path: '/warranty/rounds',
    title: { zh: '质检轮次', en: 'Rounds of checks' },
    permission,
    load: () => import('./round-list.tsx'),
  },
  {
    path: '/warranty/rounds/new',
    title: { zh: '筹备质检', en: 'Prepare a round' },
    permission: 'warranty.runChecks',
    load: () => import('./round-new.tsx'),
  },
  {
    path: '/warranty/rounds/$roundId',
    title: { zh: '质检轮次', en: 'Round of checks' },
    permission,
    load: () => import('./round-page.tsx'),
  },
  {
    path: '/warranty/visits',
    title: { zh: '逐户质检', en: 'Visits' },
    permission,
    load: () => import('./visit-list.tsx'),
  },
  {
    path: '/warranty/visits/$visitId',
    title: { zh: '一户质检', en: 'Visit' },
    permission,
    load: () => import('./visit-page.tsx'),
  },
  {
    path: '/warranty/visits/$visitId/sheet',
    title: { zh: '检查表', en: 'Check sheet' },
    permission: 'warranty.check',
    load: () => import('./sheet-page.tsx'),
  },
  {
    path: '/warranty/orders',
    title: { zh: '保修单', en: 'Warranty orders' },
    permission,
    load: () => import('./order-list.tsx'),
  },
  {
    path: '/warranty/orders/$orderId',
    title: { zh: '保修单', en: 'Warranty order' },
    permission,
    load: () => import('./order-page.tsx'),
  },
]
