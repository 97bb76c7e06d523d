import { defineTexts } from '#design/texts.ts'

/** Words of entering a resale. */
export const transferTexts = defineTexts({
  zh: {
    transfer: '登记过户',
    transferred: '已登记过户',
    consequence: (names: string) =>
      `从这一天起，${names}不再是这套房的业主：服务旅程由新业主接着走，质保照常计算；租户和已有的记录不变。`,
    on: '过户日期',
    onHint: '以不动产权证上的登记日为准。',
    buyer: (at: number) => (at === 0 ? '新业主' : `共有人 ${at}`),
    addBuyer: '增加共有人',
    removeBuyer: '移除这一位',
    and: '、',
  },
  en: {
    transfer: 'Enter a resale',
    transferred: 'The resale is entered',
    consequence: (names: string) =>
      `From that day ${names} no longer owns this home: the new owner goes on with the journey, the warranty runs on; tenants and what is on record stay.`,
    on: 'Day of the transfer',
    onHint: 'As registered in the title certificate.',
    buyer: (at: number) => (at === 0 ? 'New owner' : `Co-owner ${at}`),
    addBuyer: 'Add a co-owner',
    removeBuyer: 'Remove this person',
    and: ' and ',
  },
})
