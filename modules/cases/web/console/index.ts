import type { ConsoleScreen } from '#design/shell/console-screen.ts'

export const screens: ConsoleScreen[] = [
  {
    path: '/cases',
    title: { zh: '个案', en: 'Cases' },
    permission: 'cases.read',
    menu: { group: 'service', order: 10, icon: 'case' },
    load: () => import('./inbox.tsx'),
  },
  {
    path: '/cases/new',
    title: { zh: '受理来件', en: 'Take in' },
    permission: 'cases.open',
    load: () => import('./take-in.tsx'),
  },
  {
    path: '/cases/$caseId',
    title: { zh: '个案', en: 'Case' },
    permission: 'cases.read',
    load: () => import('./case-page.tsx'),
  },
  {
    path: '/case-policies',
    title: { zh: '个案时限', en: 'Terms of cases' },
    permission: 'cases.readTerms',
    menu: { group: 'settings', order: 60, icon: 'clock' },
    load: () => import('./settings/policy-list.tsx'),
  },
  {
    path: '/case-policies/$policyId',
    title: { zh: '个案时限', en: 'Terms of cases' },
    permission: 'cases.readTerms',
    load: () => import('./settings/policy-page.tsx'),
  },
  {
    path: '/case-escalation',
    title: { zh: '个案升级', en: 'Escalation of cases' },
    permission: 'cases.readTerms',
    load: () => import('./settings/escalation.tsx'),
  },
  {
    path: '/case-risks',
    title: { zh: '风险词', en: 'Risk words' },
    permission: 'cases.readTerms',
    load: () => import('./settings/risk-page.tsx'),
  },
  {
    path: '/case-topics',
    title: { zh: '个案分类', en: 'Topics of cases' },
    permission: 'cases.readTerms',
    load: () => import('./settings/topic-tree.tsx'),
  },
  {
    path: '/case-topics/$topicId',
    title: { zh: '个案分类', en: 'Topic of cases' },
    permission: 'cases.readTerms',
    load: () => import('./settings/topic-page.tsx'),
  },
  {
    path: '/case-hand-over',
    title: { zh: '个案交接', en: 'Hand cases over' },
    permission: 'cases.handle',
    load: () => import('./desk/hand-over-page.tsx'),
  },
  {
    path: '/case-rotation',
    title: { zh: '轮值分派', en: 'Taking turns' },
    permission: 'cases.assign',
    load: () => import('./settings/rotation.tsx'),
  },
  {
    path: '/case-groups',
    title: { zh: '群诉', en: 'Group complaints' },
    permission: 'cases.read',
    menu: { group: 'service', order: 12, icon: 'people' },
    load: () => import('./groups/group-list.tsx'),
  },
  {
    path: '/case-groups/$groupId',
    title: { zh: '群诉', en: 'Group complaint' },
    permission: 'cases.read',
    load: () => import('./groups/group-page.tsx'),
  },
  {
    path: '/case-together',
    title: { zh: '重复投诉与群诉', en: 'Repeats and group complaints' },
    permission: 'cases.readTerms',
    load: () => import('./settings/together-page.tsx'),
  },
  {
    path: '/case-figures',
    title: { zh: '个案统计', en: 'Case figures' },
    permission: 'cases.figures',
    menu: { group: 'measure', order: 10, icon: 'chart' },
    load: () => import('./reports/figures.tsx'),
  },
]
