import { defineTexts } from '../texts.ts'

export const recordTexts = defineTexts({
  zh: {
    beside: '下一步和相关内容',
    next: '下一步',
    history: '变更记录',
    noHistory: '还没有变更',
    earlier: '更早的变更',
  },
  en: {
    beside: 'Next step and related',
    next: 'Next step',
    history: 'Changes',
    noHistory: 'Nothing changed yet',
    earlier: 'Earlier changes',
  },
})
