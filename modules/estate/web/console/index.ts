import type { ConsoleScreen } from '#design/shell/console-screen.ts'

/** The permissions that some kind of import asks for. */
const importing = ['estate.edit', 'sales.edit', 'staff.edit', 'journey.recordProject']

export const screens: ConsoleScreen[] = [
  {
    path: '/projects',
    title: { zh: '项目', en: 'Projects' },
    permission: 'estate.read',
    menu: { group: 'estate', order: 10, icon: 'project' },
    load: () => import('./projects/project-list.tsx'),
  },
  {
    path: '/projects/$projectId',
    title: { zh: '项目', en: 'Project' },
    permission: 'estate.read',
    load: () => import('./projects/project-page.tsx'),
  },
  {
    path: '/projects/$projectId/buildings/$buildingId',
    title: { zh: '楼栋', en: 'Building' },
    permission: 'estate.read',
    load: () => import('./buildings/building-page.tsx'),
  },
  {
    path: '/projects/$projectId/layouts/$layoutId',
    title: { zh: '户型图', en: 'Plan' },
    permission: 'estate.read',
    load: () => import('./plans/plan-page.tsx'),
  },
  {
    path: '/homes',
    title: { zh: '房屋', en: 'Homes' },
    permission: 'estate.read',
    menu: { group: 'estate', order: 20, icon: 'home' },
    load: () => import('./homes/home-list.tsx'),
  },
  {
    path: '/homes/$homeId',
    title: { zh: '房屋', en: 'Home' },
    permission: 'estate.read',
    load: () => import('./homes/home-page.tsx'),
  },
  {
    path: '/commons',
    title: { zh: '共用部位与设施', en: 'Common parts and facilities' },
    permission: 'estate.read',
    menu: { group: 'estate', order: 30, icon: 'building' },
    load: () => import('./commons/common-list.tsx'),
  },
  {
    path: '/commons/$commonId',
    title: { zh: '共用部位', en: 'Common part' },
    permission: 'estate.read',
    load: () => import('./commons/common-page.tsx'),
  },
  {
    path: '/imports',
    title: { zh: '导入', en: 'Imports' },
    permission: importing,
    menu: { group: 'settings', order: 40, icon: 'upload' },
    load: () => import('./imports/import-list.tsx'),
  },
  {
    path: '/imports/new',
    title: { zh: '导入表格', en: 'New import' },
    permission: importing,
    load: () => import('./imports/new-import.tsx'),
  },
  {
    path: '/imports/$importId',
    title: { zh: '导入', en: 'Import' },
    permission: importing,
    load: () => import('./imports/import-page.tsx'),
  },
]
