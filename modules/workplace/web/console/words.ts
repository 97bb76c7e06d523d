import { defineTexts } from '#design/texts.ts'

/** Words of the code and the model that several screens and the log share. */
export const words = defineTexts({
  zh: {
    sorts: { conduct: '行为规范', qualities: '素质模型' },
    states: { draft: '草稿', review: '待审阅', published: '现行', replaced: '旧版' },
    chapters: {
      greeting: '称呼与问候',
      look: '仪容仪表',
      telephone: '电话',
      reception: '接待',
      visit: '上门拜访',
      repair: '入户维修',
      complaint: '投诉',
      confidence: '客户信息保密',
      honesty: '诚信与礼品',
      heart: '心理素质',
      character: '品格素质',
      skill: '技能素质',
      work: '综合素质',
    },
    results: { kept: '做到', notKept: '没做到', notSeen: '没看到' },
    measureStates: { open: '进行中', done: '已完成' },
  },
  en: {
    sorts: { conduct: 'Code of conduct', qualities: 'Competency model' },
    states: { draft: 'Draft', review: 'To be read', published: 'In force', replaced: 'Replaced' },
    chapters: {
      greeting: 'Address and greeting',
      look: 'Look and dress',
      telephone: 'Telephone',
      reception: 'Reception',
      visit: 'Visiting a home',
      repair: 'Repairs in a home',
      complaint: 'Complaints',
      confidence: 'Customers’ data',
      honesty: 'Honesty and gifts',
      heart: 'Heart and mind',
      character: 'Character',
      skill: 'Skills',
      work: 'At work',
    },
    results: { kept: 'Kept', notKept: 'Not kept', notSeen: 'Not seen' },
    measureStates: { open: 'Under way', done: 'Done' },
  },
})
