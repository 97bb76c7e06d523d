import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const contracts = { zh: '购房合同', en: 'Sales contracts' }

export const screens: ConsoleScreen[] = [
  {
    path: '/contracts',
    title: contracts,
    permission: 'sales.read',
    menu: { group: 'customers', order: 30, icon: 'contract' },
    load: () => import('./contract-list.tsx'),
  },
  {
    path: '/contracts/new',
    title: { zh: '登记合同', en: 'Enter a contract' },
    permission: 'sales.edit',
    load: () => import('./sign.tsx'),
  },
  {
    path: '/contracts/$contractId',
    title: { zh: '购房合同', en: 'Sales contract' },
    permission: 'sales.read',
    load: () => import('./contract-page.tsx'),
  },
]
