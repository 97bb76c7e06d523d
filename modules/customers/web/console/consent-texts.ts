import { defineTexts } from '#design/texts.ts'

export const consentTexts = defineTexts({
  zh: {
    record: '登记', recordTitle: (kind: string) => `登记：${kind}`, decision: '客户的决定', decisions: { given: '同意', refused: '不同意', withdrawn: '撤回同意' }, channel: '客户怎样表示的', note: '备注', noteHint: '例如书面同意书的编号。',
    wording: (version: number) => `现行同意书第 ${version} 版`, outdated: '文本已更新，需要重新征求', articles: (articles: string) => `《个人信息保护法》第 ${articles} 条`, separate: '须单独同意', ledger: '全部记录', ledgerLine: (decision: string, kind: string) => `${decision}：${kind}`, version: (version: number) => `第 ${version} 版`, saved: '已登记', emptyLedger: '还没有记录',
  },
  en: {
    record: 'Record', recordTitle: (kind: string) => `Record: ${kind}`, decision: 'The customer’s decision', decisions: { given: 'Consent', refused: 'Refusal', withdrawn: 'Withdrawal' }, channel: 'How it was said', note: 'Note', noteHint: 'For example the number of the paper.',
    wording: (version: number) => `Wording in force, version ${version}`, outdated: 'The wording changed; ask again', articles: (articles: string) => `PIPL art. ${articles}`, separate: 'Separate consent', ledger: 'Ledger', ledgerLine: (decision: string, kind: string) => `${decision}: ${kind}`, version: (version: number) => `version ${version}`, saved: 'Recorded', emptyLedger: 'Nothing yet',
  },
})
