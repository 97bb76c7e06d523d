import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const permission = 'knowledge.read'

export const screens: ConsoleScreen[] = [
  {
    path: '/knowledge',
    title: { zh: '知识库', en: 'Knowledge' },
    permission,
    menu: { group: 'service', order: 40, icon: 'book' },
    load: () => import('./article-list.tsx'),
  },
  {
    path: '/knowledge/$pieceId',
    title: { zh: '知识文章', en: 'Article' },
    permission,
    load: () => import('./piece-page.tsx'),
  },
  {
    path: '/answer-templates',
    title: { zh: '答复模板', en: 'Answer templates' },
    permission,
    load: () => import('./template-list.tsx'),
  },
  {
    path: '/answer-templates/$pieceId',
    title: { zh: '答复模板', en: 'Answer template' },
    permission,
    load: () => import('./piece-page.tsx'),
  },
  {
    path: '/prepared-plans',
    title: { zh: '预案库', en: 'Prepared plans' },
    permission,
    load: () => import('./plan-list.tsx'),
  },
  {
    path: '/prepared-plans/$pieceId',
    title: { zh: '预案', en: 'Prepared plan' },
    permission,
    load: () => import('./piece-page.tsx'),
  },
  {
    path: '/tone-guide',
    title: { zh: '语言规范', en: 'How we speak' },
    permission,
    load: () => import('./tone-guide.tsx'),
  },
  {
    path: '/tone-guide/$pieceId',
    title: { zh: '语言规范各版', en: 'Editions of the tone guide' },
    permission,
    load: () => import('./piece-page.tsx'),
  },
  {
    path: '/creed',
    title: { zh: '服务信条', en: 'What we believe' },
    permission,
    load: () => import('./creed.tsx'),
  },
  {
    path: '/creed/$pieceId',
    title: { zh: '服务信条各版', en: 'Editions of the creed' },
    permission,
    load: () => import('./piece-page.tsx'),
  },
]
