import { defineTexts } from '#design/texts.ts'

export const listTexts = defineTexts({
  zh: {
    title: '客户', search: '姓名、拼音首字母、手机后四位、证件号或房号', register: '登记客户', duplicates: '疑似重复', name: '姓名', phone: '手机', homes: '房屋', segment: '客户阶段', completeness: '完整度', project: '项目', sex: '性别',
    below: '完整度低于', incomplete: '待补全', all: '全部客户', more: (count: number) => `等 ${count} 处`, none: '还没有客户', noneHint: '登记第一位客户，或从售楼名册批量导入。',
  },
  en: {
    title: 'Customers', search: 'Name, initials, last digits of a phone, identity number or home', register: 'Register', duplicates: 'Duplicates', name: 'Name', phone: 'Mobile', homes: 'Homes', segment: 'Stage', completeness: 'Complete', project: 'Project', sex: 'Sex',
    below: 'Completeness below', incomplete: 'To complete', all: 'All customers', more: (count: number) => `and others, ${count} in all`, none: 'No customers yet', noneHint: 'Register the first one, or import the office’s list of buyers.',
  },
})
