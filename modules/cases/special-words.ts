import type { PlanState } from './special.ts'
import type { Words } from './words.ts'

export const planWords: Record<PlanState, Words> = {
  asked: { zh: '待审批', en: 'waits for approval' },
  refused: { zh: '未批准', en: 'refused' },
  approved: { zh: '等客户答复', en: 'waits for the customer' },
  agreed: { zh: '按方案办理', en: 'under way' },
  declined: { zh: '客户不同意', en: 'the customer disagrees' },
  takenBack: { zh: '已收回', en: 'taken back' },
}
