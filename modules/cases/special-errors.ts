import { defineRefusals } from '#platform/errors/index.ts'

export const specialRefusals = defineRefusals('cases', {
  specialAlready: {
    status: 409,
    zh: '这件个案已有专项方案（{stateZh}），请先办完或收回。',
    en: 'This case has a special plan already ({stateEn}). Finish it or take it back first.',
  },
  nobodyAbove: {
    status: 409,
    zh: '您之上没有可以审批的人，请先在组织架构中补上。',
    en: 'Nobody above you can approve. Fill that post in the organization first.',
  },
  notApprover: {
    status: 403,
    zh: '这个方案由 {name} 审批，申请人不能审批自己的方案。',
    en: '{name} decides on this plan. Whoever asked for it cannot approve it.',
  },
  planDecided: {
    status: 409,
    zh: '这个方案不在这一步，请刷新后再看。',
    en: 'The plan is not at this step any more. Look again.',
  },
  milestoneDone: { status: 409, zh: '这个节点已经完成。', en: 'This step is done already.' },
})
