import type { NewRelease } from '#modules/frontdesk/actions/record-release.ts'

/** What left the estate of the known, as the guard wrote it down. */
export const released: (Omit<NewRelease, 'homeId'> & { daysAgo: number })[] = [
  {
    daysAgo: 9,
    goods: [
      { kind: '旧沙发', count: 1 },
      { kind: '茶几', count: 1 },
    ],
    carrier: '回收站 老郑',
    plate: '临A·27K31',
    agreement: 'byPhone',
    note: '业主电话确认，旧家具回收。',
  },
  {
    daysAgo: 1,
    goods: [
      { kind: '纸箱', count: 12 },
      { kind: '电视', count: 1 },
    ],
    carrier: '顺安搬家 王师傅',
    plate: '临A·6M208',
    agreement: 'inWriting',
  },
]
