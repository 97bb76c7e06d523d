import type { ConsoleScreen } from '#design/shell/console-screen.ts'
import { standardsScreens } from './standards/screens.ts'

const today = { zh: '今日', en: 'Today' }
const board = { zh: '项目看板', en: 'Project board' }
const standards = { zh: '6+2 标准', en: '6+2 standard' }

export const screens: ConsoleScreen[] = [
  {
    path: '/',
    title: today,
    menu: { group: 'day', order: 10, icon: 'today' },
    isPlain: true,
    load: () => import('./today.tsx'),
  },
  { path: '/today', title: today, isPlain: true, load: () => import('./today.tsx') },
  {
    path: '/journey-actions/$actionId',
    title: { zh: '标准动作', en: 'Standard action' },
    permission: 'journey.read',
    load: () => import('./action-page.tsx'),
  },
  {
    path: '/homes/$homeId/journey',
    title: { zh: '服务旅程', en: 'Journey' },
    permission: 'journey.read',
    load: () => import('./home-journey.tsx'),
  },
  {
    path: '/journey-board',
    title: board,
    permission: 'journey.read',
    menu: { group: 'journey', order: 10, icon: 'journey' },
    load: () => import('./board/board.tsx'),
  },
  {
    path: '/journey-board/compare',
    title: { zh: '项目对比', en: 'Projects compared' },
    permission: 'journey.read',
    load: () => import('./board/compare.tsx'),
  },
  {
    path: '/journey-events',
    title: { zh: '登记事件', en: 'Recorded events' },
    permission: 'journey.read',
    menu: { group: 'journey', order: 12, icon: 'calendar' },
    load: () => import('./events/event-list.tsx'),
  },
  {
    path: '/journey-events/new',
    title: { zh: '登记一件事', en: 'Record an event' },
    permission: 'journey.record',
    load: () => import('./events/record.tsx'),
  },
  {
    path: '/journey-events/$eventId',
    title: { zh: '登记的事件', en: 'Recorded event' },
    permission: 'journey.read',
    load: () => import('./events/event-page.tsx'),
  },
  {
    path: '/customers/$personId/journey',
    title: { zh: '客户旅程', en: 'Journey before the contract' },
    permission: 'journey.read',
    load: () => import('./events/person-journey.tsx'),
  },
  {
    path: '/standards',
    title: standards,
    permission: 'journey.read',
    menu: { group: 'journey', order: 20, icon: 'task' },
    load: () => import('./standards.tsx'),
  },
  {
    path: '/journey-exceptions',
    title: { zh: '异常', en: 'Exceptions' },
    permission: 'journey.read',
    menu: { group: 'journey', order: 11, icon: 'warning' },
    load: () => import('./exceptions/exceptions.tsx'),
  },
  {
    path: '/hand-overs',
    title: { zh: '工作交接', en: 'Hand-overs' },
    permission: 'journey.read',
    menu: { group: 'journey', order: 14, icon: 'people' },
    load: () => import('./hand-overs/hand-over-list.tsx'),
  },
  {
    path: '/hand-overs/new',
    title: { zh: '交接工作', en: 'Hand work over' },
    permission: 'journey.read',
    load: () => import('./hand-overs/hand-over-new.tsx'),
  },
  {
    path: '/hand-overs/$handOverId',
    title: { zh: '工作交接', en: 'Hand-over' },
    permission: 'journey.read',
    load: () => import('./hand-overs/hand-over-page.tsx'),
  },
  {
    path: '/evidence-exports',
    title: { zh: '证据导出', en: 'Evidence exports' },
    permission: 'journey.export',
    menu: { group: 'journey', order: 30, icon: 'shield' },
    load: () => import('./evidence-exports/export-list.tsx'),
  },
  {
    path: '/evidence-exports/$exportId',
    title: { zh: '证据导出', en: 'Evidence export' },
    permission: 'journey.export',
    load: () => import('./evidence-exports/export-page.tsx'),
  },
  ...standardsScreens,
]
