import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const read = 'customers.read'
const edit = 'customers.edit'

export const screens: ConsoleScreen[] = [
  {
    path: '/customers',
    title: { zh: '客户', en: 'Customers' },
    permission: read,
    menu: { group: 'customers', order: 10, icon: 'people' },
    load: () => import('./person-list.tsx'),
  },
  {
    path: '/customers/new',
    title: { zh: '登记客户', en: 'Register a customer' },
    permission: edit,
    load: () => import('./register.tsx'),
  },
  {
    path: '/customers/$personId',
    title: { zh: '客户', en: 'Customer' },
    permission: read,
    load: () => import('./person-page.tsx'),
  },
  {
    path: '/customers/$personId/edit',
    title: { zh: '更新资料', en: 'Edit the file' },
    permission: edit,
    load: () => import('./edit.tsx'),
  },
  {
    path: '/service-depth',
    title: { zh: '服务深度', en: 'Depth of service' },
    permission: read,
    menu: { group: 'customers', order: 15, icon: 'heart' },
    load: () => import('./depth-list.tsx'),
  },
  {
    path: '/interviews',
    title: { zh: '深度访谈', en: 'Deep interviews' },
    permission: read,
    menu: { group: 'customers', order: 17, icon: 'message' },
    load: () => import('./interview-list.tsx'),
  },
  {
    path: '/duplicates',
    title: { zh: '疑似重复', en: 'Possible duplicates' },
    permission: 'customers.merge',
    menu: { group: 'customers', order: 20, icon: 'copy' },
    load: () => import('./duplicates.tsx'),
  },
]
