import { defineTexts } from '#design/texts.ts'

export const letterTexts = defineTexts({
  zh: {
    write: '写信给董事长',
    hint: '直接寄到董事长办公室，项目上的人看不到。',
    lead: '您的信由董事长办公室拆阅，24 小时内有人回复您。您所在项目和城市的同事看不到这封信。',
    about: '信的性质',
    words: '您想对董事长说什么',
    who: '谁可以看这封信',
    confidences: { mayPassOn: '可以交给具体的人办理', chairmanOnly: '只给董事长看' },
    whoHint: '交给谁办理会逐一记录，您随时可以改为允许转交。',
    send: '寄出',
    isOnly: '这封信只有董事长办公室和您看得到。',
    isPassed: '这封信只有董事长办公室、被点名办理的人和您看得到。',
    allow: '同意交给具体的人办理',
  },
  en: {
    write: 'Write to the chairman',
    hint: 'It goes straight to his office; nobody of the project sees it.',
    lead: 'The chairman’s office opens your letter and somebody answers within 24 hours. Our people in your project and city do not see it.',
    about: 'What it is',
    words: 'What you want to tell the chairman',
    who: 'Who may read it',
    confidences: { mayPassOn: 'May be given to a named person', chairmanOnly: 'The chairman only' },
    whoHint: 'Whoever it is given to is written down. You can allow it later, too.',
    send: 'Send',
    isOnly: 'Only the chairman’s office and you can read this letter.',
    isPassed: 'Only the chairman’s office, those whom it names and you can read this letter.',
    allow: 'It may be given to a named person',
  },
})
