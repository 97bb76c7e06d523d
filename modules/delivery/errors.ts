import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('delivery', {
  impossibleDates: { status: 422, zh: '日期不可能是这样：{zh}', en: 'These dates cannot be right: {en}' },
  alreadyRecorded: {
    status: 409,
    zh: '这套房已登记为 {on}。如需更正，请打开记录后修改。',
    en: 'This home is recorded with {on} already. Open the record to correct it.',
  },
})
