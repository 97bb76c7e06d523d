import { defineTexts } from '#design/texts.ts'

export const nextTexts = defineTexts({
  zh: {
    nextReply: '首次答复客户',
    nextAnswer: '答复客户',
    nextClose: '完成并结案',
    nextCome: '马上到现场',
    nextSeenAndCome: '确认收到，马上到现场',
    see: '我已看到',
    seen: '已确认收到',
    arrive: '已到现场',
    arrived: '工作人员已到现场。',
    arriveWords: '客户会看到',
    take: '我来负责',
    taken: '已由您负责',
    photos: '照片',
  },
  en: {
    nextReply: 'Answer the customer for the first time',
    nextAnswer: 'Answer the customer',
    nextClose: 'Finish and close',
    nextCome: 'Go there at once',
    nextSeenAndCome: 'Acknowledge, and go there at once',
    see: 'I have seen it',
    seen: 'Acknowledged',
    arrive: 'We are there',
    arrived: 'Our colleague is there.',
    arriveWords: 'What the customer reads',
    take: 'I take it',
    taken: 'It is yours now',
    photos: 'Photos',
  },
})
