import type { InterviewToRecord } from '#modules/customers/actions/record-interview.ts'

/** What shows that households are known, understood, helped, felt with, moved: which owner, and what was done. */
export const depthWords: readonly (readonly [owner: number, proof: string])[] = [
  [0, '叫得出一家四口的姓名，知道老人住次卧'],
  [0, '知道老人腿脚不便，怕门口的坡'],
  [1, '知道男主人常出差，家里多是女主人和孩子'],
  [0, '请工程同事把单元门口的坡做缓，加了扶手'],
  [0, '修门那天先问老人几点午睡，改到下午四点'],
]

/** Days ago, which owner, in which mood, and what was said. */
export const contactWords: readonly (readonly [number, number, number, string])[] = [
  [120, 0, 2, '问门口的坡什么时候能改，已经问过一次'],
  [64, 0, 4, '坡改好了，老人自己能下楼了'],
  [20, 0, 5, '谢谢你们记得老人要午睡'],
  [75, 1, 3, '问装修出入证怎么办'],
  [30, 1, 2, '电话等了很久才有人接'],
]

export const interviewWords: readonly (InterviewToRecord & { daysAgo: number; owner: number })[] = [
  {
    daysAgo: 15,
    owner: 0,
    step: 5,
    loyalty: 'loyal',
    mood: 5,
    guide: [
      { question: '从什么时候开始有这种感觉？', answer: '坡改好那天，没有催就有人来了。' },
      { question: '哪一件事印象最深？', answer: '修门的师傅等老人睡醒才敲门。' },
    ],
    notes: '从不满到满意，转折是一件没有要求、却被想到的小事。愿意推荐给同事。',
    quotes: ['你们记得我妈要午睡'],
    mayQuote: true,
  },
  {
    daysAgo: 12,
    owner: 1,
    step: 4,
    loyalty: 'wavering',
    mood: 2,
    guide: [{ question: '如果重来一次，您希望我们怎么做？', answer: '电话要有人接，说好的时间要准。' }],
    notes: '没有大的不满，是几次小的等待积起来的。',
    quotes: [],
    mayQuote: false,
  },
]
