/** How customer and staff spoke (S3-04: time, way, content). */
export const ways = ['phone', 'visit', 'counter', 'wechat', 'sms', 'email', 'letter', 'meeting'] as const
export type Way = (typeof ways)[number]

export const directions = ['incoming', 'outgoing'] as const

export const wayWords: Record<Way, { zh: string; en: string }> = {
  phone: { zh: '电话', en: 'Phone' },
  visit: { zh: '上门', en: 'Visit' },
  counter: { zh: '前台', en: 'Counter' },
  wechat: { zh: '微信', en: 'WeChat' },
  sms: { zh: '短信', en: 'Text message' },
  email: { zh: '邮件', en: 'E-mail' },
  letter: { zh: '信函', en: 'Letter' },
  meeting: { zh: '面谈', en: 'Meeting' },
}
