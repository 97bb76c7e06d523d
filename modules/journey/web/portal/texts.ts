import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    home: '家', greetings: { dawn: '早上好', noon: '中午好', afternoon: '下午好', evening: '晚上好', night: '夜深了' }, greet: (greeting: string, name: string) => `${greeting}，${name}`, welcome: '欢迎回家',
    whichHome: '哪个家', path: '我们同行的路', present: '正在陪您', past: '已走过', future: '将到来', about: (date: string) => `约 ${date}`,
    next: '接下来', nothingNext: '近期没有需要您留意的事，我们一直都在。', when: (from: string, until: string) => (from === until ? from : `${from}至 ${until}`), steward: '您的管家', ambassador: '您的客户大使',
    confirmTitle: '请您看看', confirm: '确认', confirmed: '已确认，谢谢您', doneOn: (date: string) => `${date}已办好`, confirmFailed: '没有确认成功，请再试一次。',
    report: '我要报事', reportHint: '报修、咨询、投诉、建议', story: '同行的故事', storyHint: '走过的和前方的', open: '正在为您办的事', all: '全部',
    journey: '同行', storyTitle: '我们同行的路', storyLead: '从第一次见面起，每一步都有人陪着您。', today: '今天', ahead: '前方', done: '走过的路', begins: (step: string) => `${step}，从这一天开始`, seen: '您已确认', and: '、',
    earlier: '看更早的', further: '看更远的前方', none: '我们的路刚刚开始', noneHint: '为您办过的每一件事，都会记在这里。', expected: (date: string) => `预计 ${date}前后`, lateNow: '正在为您加紧办理', tapToConfirm: '已经办好，我来确认',
  },
  en: {
    home: 'Home', greetings: { dawn: 'Good morning', noon: 'Good day', afternoon: 'Good afternoon', evening: 'Good evening', night: 'It is late' }, greet: (greeting: string, name: string) => `${greeting}, ${name}`, welcome: 'Welcome home',
    whichHome: 'Which home', path: 'Our way together', present: 'With you now', past: 'Behind us', future: 'To come', about: (date: string) => `about ${date}`,
    next: 'Coming up', nothingNext: 'Nothing needs your attention soon. We are here.', when: (from: string, until: string) => (from === until ? from : `${from} to ${until}`), steward: 'Your steward', ambassador: 'Your customer ambassador',
    confirmTitle: 'Please have a look', confirm: 'Confirm', confirmed: 'Confirmed, thank you', doneOn: (date: string) => `Done on ${date}`, confirmFailed: 'This was not confirmed. Please try again.',
    report: 'Tell us', reportHint: 'Repairs, questions, complaints, ideas', story: 'Our story', storyHint: 'What was and what lies ahead', open: 'What we are working on for you', all: 'All',
    journey: 'Journey', storyTitle: 'Our way together', storyLead: 'From the first visit on, somebody is at your side.', today: 'Today', ahead: 'Ahead of us', done: 'Behind us', begins: (step: string) => `${step} begins`, seen: 'Confirmed by you', and: ', ',
    earlier: 'Earlier', further: 'Look further ahead', none: 'Our way has just begun', noneHint: 'Everything that is done for you is kept here.', expected: (date: string) => `Around ${date}`, lateNow: 'We are catching up on this for you', tapToConfirm: 'It is done, I confirm',
  },
})
