import { defineTexts } from '#design/texts.ts'

export const beforeTexts = defineTexts({
  zh: {
    cannotYet: (what: string) => `还不能登记合同，还缺：${what}。`,
    between: '、',
    complete: (name: string) => `到 ${name} 的签约准备补齐或放行`,
    subscribe: '到签约准备登记认购',
    conditions: {
      subscription: '认购登记',
      notice: '不利因素公示的确认',
      measures: '《商品房销售管理办法》与示范文本的确认',
      terms: '合同条款逐条讲解的确认',
      covenant: '临时管理规约的承诺',
      papers: '齐全的签约资料',
    },
  },
  en: {
    cannotYet: (what: string) => `The contract cannot be entered yet; missing: ${what}.`,
    between: ', ',
    complete: (name: string) => `Complete it with ${name}, or have it waived`,
    subscribe: 'Enter the subscription',
    conditions: {
      subscription: 'the subscription on record',
      notice: 'the notice of adverse factors acknowledged',
      measures: 'the Sales Measures acknowledged',
      terms: 'the terms of the contract acknowledged',
      covenant: 'the promise of the interim covenant',
      papers: 'all papers of the list',
    },
  },
})
