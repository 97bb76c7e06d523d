import type { ConsoleScreen } from '#design/shell/console-screen.ts'

const own = 'workplace.own'
const check = 'workplace.check'
const manage = 'workplace.manage'

export const screens: ConsoleScreen[] = [
  {
    path: '/my-workplace',
    title: { zh: '我的规范与评价', en: 'My conduct' },
    permission: own,
    menu: { group: 'day', order: 40, icon: 'person' },
    load: () => import('./my-workplace.tsx'),
  },
  {
    path: '/conduct',
    title: { zh: '行为规范与素质', en: 'Conduct and qualities' },
    permission: [check, 'workplace.write', 'workplace.publish'],
    menu: { group: 'settings', order: 22, icon: 'heart' },
    load: () => import('./conduct.tsx'),
  },
  {
    path: '/qualities',
    title: { zh: '素质模型', en: 'Competency model' },
    permission: own,
    load: () => import('./qualities.tsx'),
  },
  {
    path: '/conduct-acknowledgements',
    title: { zh: '行为规范阅读确认', en: 'Who read the code of conduct' },
    permission: check,
    load: () => import('./acknowledgement-list.tsx'),
  },
  {
    path: '/conduct-checks',
    title: { zh: '行为规范检查', en: 'Conduct checks' },
    permission: check,
    load: () => import('./check-list.tsx'),
  },
  {
    path: '/conduct-checks/new',
    title: { zh: '登记行为规范检查', en: 'Enter a conduct check' },
    permission: check,
    load: () => import('./check-new.tsx'),
  },
  {
    path: '/conduct-checks/$checkId',
    title: { zh: '行为规范检查', en: 'Conduct check' },
    permission: own,
    load: () => import('./check-page.tsx'),
  },
  {
    path: '/conduct-measures',
    title: { zh: '检查后的措施', en: 'Measures after checks' },
    permission: check,
    load: () => import('./measure-list.tsx'),
  },
  {
    path: '/conduct-figures',
    title: { zh: '行为规范做到率', en: 'Rules kept' },
    permission: check,
    load: () => import('./figures.tsx'),
  },
  {
    path: '/appraisals',
    title: { zh: '评价与培训', en: 'Appraisals and training' },
    permission: 'workplace.appraise',
    menu: { group: 'settings', order: 24, icon: 'star' },
    load: () => import('./appraisal-list.tsx'),
  },
  {
    path: '/appraisals/$appraisalId',
    title: { zh: '评价', en: 'Appraisal' },
    permission: own,
    load: () => import('./appraisal-page.tsx'),
  },
  {
    path: '/appraisal-periods',
    title: { zh: '评价周期', en: 'Periods of appraisal' },
    permission: manage,
    load: () => import('./period-list.tsx'),
  },
  {
    path: '/appraisal-periods/$periodId',
    title: { zh: '评价周期', en: 'Period of appraisal' },
    permission: manage,
    load: () => import('./period-page.tsx'),
  },
  {
    path: '/training-needs',
    title: { zh: '培训需要', en: 'Training needs' },
    permission: manage,
    load: () => import('./need-list.tsx'),
  },
  {
    path: '/trainings',
    title: { zh: '培训', en: 'Training' },
    permission: manage,
    load: () => import('./training-list.tsx'),
  },
  {
    path: '/trainings/$trainingId',
    title: { zh: '培训', en: 'Training' },
    permission: manage,
    load: () => import('./training-page.tsx'),
  },
]
