import { defineTexts } from '../texts.ts'

/** Words of the field that names people on file or new ones. */
export const peopleTexts = defineTexts({
  zh: {
    isNew: '新客户',
    isKnown: '已有客户',
    person: '客户',
    name: '姓名',
    phone: '手机',
    identity: '证件号码',
  },
  en: {
    isNew: 'New',
    isKnown: 'On file',
    person: 'Customer',
    name: 'Name',
    phone: 'Mobile',
    identity: 'Identity number',
  },
})
