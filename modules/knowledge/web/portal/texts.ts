import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    help: '帮助',
    lead: '先看看这里有没有您要的答案。没有的话，直接告诉我们。',
    search: '想了解什么',
    searchHint: '比如：漏水、装修、停车',
    none: '这里还没有写到',
    noneHint: '告诉我们一声，管家会直接答复您，也会把它补进来。',
    report: '告诉我们',
    unsolved: '没有解决您的问题？',
  },
  en: {
    help: 'Help',
    lead: 'Perhaps the answer is here. If not, tell us.',
    search: 'What would you like to know',
    searchHint: 'Leak, fit-out, parking…',
    none: 'Nothing about this yet',
    noneHint: 'Tell us: your steward will answer, and we will write it down here.',
    report: 'Tell us',
    unsolved: 'Not what you were looking for?',
  },
})
