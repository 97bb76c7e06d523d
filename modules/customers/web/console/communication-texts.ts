import { defineTexts } from '#design/texts.ts'

export const communicationTexts = defineTexts({
  zh: {
    title: '记一次沟通',
    way: '方式',
    direction: '谁联系谁',
    content: '说了什么',
    contentHint: '客户的原话和我们的承诺，写清楚，同事接手时不用再问。',
    home: '关于哪套房',
    save: '保存',
    saved: '已记录',
    more: '显示更早的',
  },
  en: {
    title: 'Log a contact',
    way: 'Way',
    direction: 'Who reached whom',
    content: 'What was said',
    contentHint: 'The customer’s words and our promises, so that a colleague need not ask again.',
    home: 'About which home',
    save: 'Save',
    saved: 'Logged',
    more: 'Earlier',
  },
})
