import { defineTexts } from '../texts.ts'

export const recordTexts = defineTexts({
  zh: { beside: '下一步和相关内容', next: '下一步' },
  en: { beside: 'Next step and related', next: 'Next step' },
})
