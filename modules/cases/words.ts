import type { CaseKind, CaseState, Need } from './case.ts'
import type { DeveloperWay } from './ways.ts'
import type { TargetName } from './clock.ts'

export interface Words {
  zh: string
  en: string
}

export const kindWords: Record<CaseKind, Words & { prefix: string }> = {
  complaint: { zh: '投诉', en: 'Complaint', prefix: 'TS' },
  enquiry: { zh: '咨询', en: 'Enquiry', prefix: 'ZX' },
  suggestion: { zh: '建议', en: 'Suggestion', prefix: 'JY' },
  praise: { zh: '表扬', en: 'Praise', prefix: 'BY' },
  faultReport: { zh: '报事', en: 'Fault report', prefix: 'BS' },
  emergency: { zh: '紧急求助', en: 'Emergency', prefix: 'JJ' },
}

export const stateWords: Record<CaseState, Words> = {
  received: { zh: '已接收', en: 'received' },
  recorded: { zh: '已记录', en: 'recorded' },
  acknowledged: { zh: '已受理', en: 'acknowledged' },
  classified: { zh: '已分类', en: 'classified' },
  assigned: { zh: '已派部门', en: 'assigned' },
  investigating: { zh: '调查核实', en: 'being investigated' },
  planned: { zh: '方案已定', en: 'planned' },
  inProgress: { zh: '处理中', en: 'in progress' },
  resultGiven: { zh: '已告知结果', en: 'result given' },
  closed: { zh: '已结案', en: 'closed' },
  reopened: { zh: '已重开', en: 'opened again' },
}

export const needWords: Record<Need, Words> = {
  answer: { zh: '给客户的直接答复', en: 'a direct answer to the customer' },
  tasks: { zh: '部门任务全部完成', en: 'the end of all department tasks' },
  result: { zh: '处理结果', en: 'the result' },
  classification: { zh: '分类', en: 'a category' },
  safeguard: { zh: '警示标志或临时措施', en: 'a hazard sign or an interim measure' },
}

/** How a matter for the developer comes to him. */
export const wayWords: Record<DeveloperWay, Words> = {
  direct: { zh: '开发公司直接处理', en: 'the developer handles it directly' },
  throughProperty: { zh: '经物业公司转交', en: 'it passes through the property company' },
}

/** The nine steps as staff read them (domain.md 1.7). */
export const stepWords: readonly Words[] = [
  { zh: '倾听受理', en: 'Receive and listen' },
  { zh: '记录', en: 'Record' },
  { zh: '告知受理', en: 'Acknowledge' },
  { zh: '分类定级', en: 'Classify' },
  { zh: '定人定部门', en: 'Assign' },
  { zh: '调查核实', en: 'Investigate' },
  { zh: '商定方案', en: 'Agree on a plan' },
  { zh: '实施并通报进展', en: 'Carry out and report' },
  { zh: '结果、回访、结案', en: 'Result, call-back, close' },
]

/** What was promised, as staff read it. */
export const promiseWords: Record<TargetName, Words> = {
  acknowledgement: { zh: '告知受理', en: 'the acknowledgement' },
  firstReply: { zh: '首次答复', en: 'the first answer' },
  onSite: { zh: '到现场', en: 'coming to the place' },
  plan: { zh: '商定方案', en: 'the plan' },
  progress: { zh: '通报进展', en: 'word of progress' },
  close: { zh: '办结', en: 'the end of the case' },
  agreedDate: { zh: '与客户约定的日期', en: 'the date agreed with the customer' },
}
