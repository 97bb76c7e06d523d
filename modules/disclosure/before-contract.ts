import type { Said } from './missing.ts'

/**
 * What comes before the contract: the subscription, the notice as it hangs today (1.2), the Sales Measures (2.11), the
 * terms one by one (2.1), the promise of the interim covenant (2.7), and every paper of the list (2.2).
 */
export const contractConditions = [
  'subscription',
  'notice',
  'measures',
  'terms',
  'covenant',
  'papers',
] as const
export type ContractCondition = (typeof contractConditions)[number]

/** What they are called in the refusal. */
export const conditionWords: Record<ContractCondition, Said> = {
  subscription: { zh: '认购登记', en: 'the subscription on record' },
  notice: { zh: '不利因素公示的确认', en: 'the notice of adverse factors acknowledged' },
  measures: { zh: '《商品房销售管理办法》与示范文本的确认', en: 'the Sales Measures acknowledged' },
  terms: { zh: '合同条款逐条讲解的确认', en: 'the terms of the contract acknowledged' },
  covenant: { zh: '临时管理规约的承诺', en: 'the promise of the interim covenant' },
  papers: { zh: '齐全的签约资料', en: 'all papers of the list' },
}
