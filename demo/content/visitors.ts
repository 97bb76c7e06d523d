/** Kind of event, days before the present (negative lies ahead), local time, note. */
type Told = readonly [kind: string, daysAgo: number, time: string | null, note: string | null]

export interface Visitor {
  name: string
  /** Who did the like at venues where subscriptions are entered as events. */
  elsewhere: string
  /** The last digit is the project's. */
  phone: string
  story: readonly Told[]
}

/** Customers before the contract: some only look, some subscribe, one goes, one thinks better of it. */
export const visitors: readonly Visitor[] = [
  {
    name: '顾明远',
    elsewhere: '陆知行',
    phone: '1390000101',
    story: [
      ['visitBooked', 21, null, null],
      ['visited', 20, '10:30', '由老业主介绍，看三居'],
      ['intentRegistered', 20, null, null],
      ['subscribed', 1, '15:10', null],
      ['signingAppointed', -7, '10:00', null],
    ],
  },
  {
    name: '柳知秋',
    elsewhere: '叶疏桐',
    phone: '1390000102',
    story: [
      ['visited', 12, '14:20', '关心学区和地铁'],
      ['subscribed', 9, '11:00', null],
      ['subscriptionCancelled', 7, '09:30', '家人意见不一，三日内无理由退订'],
    ],
  },
  {
    name: '邵清和',
    elsewhere: '唐见微',
    phone: '1390000103',
    story: [
      ['visited', 30, '16:00', '首次置业'],
      ['lost', 16, null, '已在别处购房'],
    ],
  },
  { name: '闵悦', elsewhere: '贺听澜', phone: '1390000104', story: [['visited', 1, '10:05', '想看低楼层']] },
  {
    name: '费思齐',
    elsewhere: '程以宁',
    phone: '1390000105',
    story: [
      ['visited', 5, '15:40', null],
      ['intentRegistered', 5, null, null],
    ],
  },
]
