import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'construction.read'
const write = 'construction.write'

export const screens: ConsoleScreen[] = [
  {
    path: '/construction',
    title: { zh: '工程进展', en: 'Building time' },
    permission,
    menu: { group: 'journey', order: 12, icon: 'building' },
    load: () => import('./overview.tsx'),
  },
  {
    path: '/construction/plans/$projectId',
    title: { zh: '工程节点', en: 'Milestones' },
    permission,
    load: () => import('./plan-page.tsx'),
  },
  {
    path: '/construction/bulletins',
    title: { zh: '进展通报', en: 'Bulletins' },
    permission,
    load: () => import('./bulletin-list.tsx'),
  },
  {
    path: '/construction/bulletins/new',
    title: { zh: '起草通报', en: 'Draft a bulletin' },
    permission: write,
    load: () => import('./bulletin-new.tsx'),
  },
  {
    path: '/construction/bulletins/$bulletinId',
    title: { zh: '进展通报', en: 'Bulletin' },
    permission,
    load: () => import('./bulletin-page.tsx'),
  },
  {
    path: '/construction/bulletins/$bulletinId/recipients',
    title: { zh: '发送名单', en: 'Send list' },
    permission,
    load: () => import('./recipients.tsx'),
  },
  {
    path: '/construction/changes',
    title: { zh: '变更通报', en: 'Changes' },
    permission,
    load: () => import('./change-list.tsx'),
  },
  {
    path: '/construction/changes/new',
    title: { zh: '登记变更', en: 'Enter a change' },
    permission: write,
    load: () => import('./change-new.tsx'),
  },
  {
    path: '/construction/changes/$changeId',
    title: { zh: '变更通报', en: 'Change' },
    permission,
    load: () => import('./change-page.tsx'),
  },
  {
    path: '/construction/changes/$changeId/notices',
    title: { zh: '逐户送达与答复', en: 'Home by home' },
    permission,
    load: () => import('./change-board.tsx'),
  },
  {
    path: '/construction/notices/$noticeId',
    title: { zh: '一户的通报', en: 'Notice of one home' },
    permission,
    load: () => import('./notice-page.tsx'),
  },
  {
    path: '/construction/open-days',
    title: { zh: '工地开放日', en: 'Open days' },
    permission,
    load: () => import('./open-day-list.tsx'),
  },
  {
    path: '/construction/open-days/new',
    title: { zh: '筹备开放日', en: 'Prepare an open day' },
    permission: write,
    load: () => import('./open-day-new.tsx'),
  },
  {
    path: '/construction/open-days/$openDayId',
    title: { zh: '工地开放日', en: 'Open day' },
    permission,
    load: () => import('./open-day-page.tsx'),
  },
  {
    path: '/construction/open-days/$openDayId/bookings',
    title: { zh: '预约与签到', en: 'Visitors' },
    permission,
    load: () => import('./visitors.tsx'),
  },
  {
    path: '/construction/open-days/$openDayId/gate',
    title: { zh: '现场签到', en: 'At the gate' },
    permission: 'construction.host',
    load: () => import('./gate.tsx'),
  },
  {
    path: '/construction/findings',
    title: { zh: '开放日问题', en: 'Findings' },
    permission,
    load: () => import('./finding-list.tsx'),
  },
  {
    path: '/construction/findings/$findingId',
    title: { zh: '开放日问题', en: 'Finding' },
    permission,
    load: () => import('./finding-page.tsx'),
  },
  {
    path: '/construction/delays',
    title: { zh: '延期告知', en: 'Delays' },
    permission,
    load: () => import('./delay-list.tsx'),
  },
  {
    path: '/construction/delays/$delayId',
    title: { zh: '延期告知', en: 'Delay' },
    permission,
    load: () => import('./delay-page.tsx'),
  },
  {
    path: '/construction/delays/$delayId/notices',
    title: { zh: '逐户送达', en: 'Home by home' },
    permission,
    load: () => import('./delay-board.tsx'),
  },
]
