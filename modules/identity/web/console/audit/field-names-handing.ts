/** Columns of waivers, hand-overs and exports of evidence: in Chinese, in English. */
export const handingFieldNames: Record<string, readonly [zh: string, en: string]> = {
  asked_by: ['申请人', 'Asked by'],
  asked_by_name: ['申请人', 'Asked by'],
  decided_by_name: ['决定人', 'Decided by'],
  evidence_missing: ['证据缺失', 'Evidence missing'],
  fromOn: ['第一天', 'First day'],
  legal_reason: ['法律依据', 'Legal reason'],
  quarter: ['季度', 'Quarter'],
  replace_reason: ['替换原因', 'Why it was replaced'],
  shares: ['接手人', 'Who takes over'],
  staffId: ['员工', 'Colleague'],
  subjectId: ['对象', 'What'],
  untilOn: ['最后一天', 'Last day'],
}
