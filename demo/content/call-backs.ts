import type { AnswerValue, Topic } from '#modules/surveys/answers.ts'

/** Answers to the questions after delivery, in their order: most are content, some are not. */
export const deliveryAnswers: readonly (readonly AnswerValue[])[] = [
  ['yes', 'yes', 'yes', 'yes', '5'],
  ['yes', 'yes', 'notSure', 'yes', '4'],
  ['no', 'yes', 'yes', 'yes', '3'],
  ['yes', 'yes', 'yes', 'no', '4'],
  ['yes', 'no', 'yes', 'yes', '4'],
  ['yes', 'yes', 'no', 'notSure', '2'],
]

/** Answers to the three statements of those who live there. */
export const residenceAnswers: readonly (readonly AnswerValue[])[] = [
  ['5', '5', '4'],
  ['4', '4', '4'],
  ['4', '5', '3'],
  ['3', '4', '2'],
  ['5', '4', '5'],
  ['4', 'refused', '4'],
]

/** What was said besides, call by call. */
export const saidBesides: readonly { topic: Topic; words: string }[] = [
  { topic: 'communication', words: '建房子的时候每个月发照片，这一点很好，希望物业也这样。' },
  { topic: 'quality', words: '验房时提的两处都修好了，师傅很仔细。' },
  { topic: 'surroundings', words: '中心花园晚上灯光有点暗。' },
  { topic: 'facilities', words: '快递柜能不能放到地库入口，下班顺路取。' },
  { topic: 'propertyService', words: '大门岗的小伙子记得每家的孩子，很暖心。' },
]

export const toldProblem = { kind: 'faultReport', words: '主卧飘窗下雨天有渗水，窗台的漆已经起泡。' } as const
