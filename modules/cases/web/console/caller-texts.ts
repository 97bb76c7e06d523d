import { defineTexts } from '#design/texts.ts'

export const callerTexts = defineTexts({
  zh: {
    caller: '来电客户',
    hello: (name: string) => `${name}来电，可以称呼：“${name}您好”`,
    greet: (name: string) => `可以称呼：“${name}您好”`,
    several: (phone: string) => `${phone} 登记在几位客户名下，请问清是哪一位`,
    stranger: (phone: string) => `${phone} 没有登记，请记下称呼，号码已填好`,
    file: '客户档案',
    open: (n: number) => `未结的来件 ${n} 件`,
    nothingOpen: '没有未结的来件。',
    addToIt: '加到这一件',
    added: '已加到这一件，请继续办理',
    calledAgain: '客户来电追问进展。',
  },
  en: {
    caller: 'Who calls',
    hello: (name: string) => `${name} is calling`,
    greet: (name: string) => `You may greet ${name} by name`,
    several: (phone: string) => `${phone} is on file for several customers. Please ask who it is`,
    stranger: (phone: string) => `${phone} is not on file. Please note the name; the number is filled in`,
    file: 'Customer file',
    open: (n: number) => (n === 1 ? '1 open case' : `${n} open cases`),
    nothingOpen: 'Nothing is open.',
    addToIt: 'Add to this one',
    added: 'Added to the open case',
    calledAgain: 'The customer called and asked how it goes.',
  },
})
