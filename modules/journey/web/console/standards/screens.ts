import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'journey.read'

/** Writing, comparing and publishing the standard, and moving journeys to it. */
export const standardsScreens: ConsoleScreen[] = [
  {
    path: '/standards/versions',
    title: { zh: '标准的版本', en: 'Versions of the standard' },
    permission,
    load: () => import('./versions.tsx'),
  },
  {
    path: '/standards/versions/$standardId',
    title: { zh: '一版标准', en: 'Version of the standard' },
    permission,
    load: () => import('./version-page.tsx'),
  },
  {
    path: '/standards/comparison',
    title: { zh: '比较两版标准', en: 'Compare two versions' },
    permission,
    load: () => import('./comparison.tsx'),
  },
  {
    path: '/standards/moves',
    title: { zh: '旅程迁移', en: 'Moves of journeys' },
    permission: 'journey.publishStandards',
    load: () => import('./moves.tsx'),
  },
  {
    path: '/standards/moves/$moveId',
    title: { zh: '旅程迁移', en: 'Move of journeys' },
    permission: 'journey.publishStandards',
    load: () => import('./move-page.tsx'),
  },
]
