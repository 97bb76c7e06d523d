import { defineTexts } from '#design/texts.ts'

export const myTexts = defineTexts({
  zh: {
    title: '我的行为规范与评价',
    hint: '您岗位上的行为规范、检查结果、要改好的事，和您的评价与培训。',
    acknowledge: '我已阅读',
    acknowledged: '已确认阅读，谢谢',
    toRead: '请阅读现行的行为规范，读完确认一下',
    readAt: '您已阅读现行版本',
    since: (edition: string, on: string) => `${edition}，${on}起施行`,
    measures: '要改好的事',
    noMeasures: '没有要改好的事。',
    checks: '我的检查',
    noChecks: '还没有检查过您。',
    by: (name: string) => `${name} 检查`,
    rules: '我的岗位适用的规范',
  },
  en: {
    title: 'My conduct and growth',
    hint: 'The rules of your post, your checks and what is to be put right, your appraisals and training.',
    acknowledge: 'I have read it',
    acknowledged: 'Thank you for reading it',
    toRead: 'Please read the code in force and confirm it',
    readAt: 'You have read the edition in force',
    since: (edition: string, on: string) => `${edition}, in force since ${on}`,
    measures: 'To be put right',
    noMeasures: 'Nothing to be put right.',
    checks: 'My checks',
    noChecks: 'You have not been checked so far.',
    by: (name: string) => `checked by ${name}`,
    rules: 'The rules of my post',
  },
})
