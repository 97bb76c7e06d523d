import { defineRefusals } from '#platform/errors/index.ts'

export const disputeRefusals = defineRefusals('cases', {
  disputeAlready: {
    status: 409,
    zh: '这件个案已有纠纷记录，请在那里登记进展。',
    en: 'This case has a dispute already. Note what happens there.',
  },
  disputeEnded: {
    status: 409,
    zh: '纠纷已结束；结束时要写明怎样结束，没有结束时不写。',
    en: 'The dispute has ended. How it ended is said with its end, and not before.',
  },
  notAgainstCustomer: {
    status: 409,
    zh: '公司不起诉客户。只有侵害公司名称、名誉或权利的，才能对客户采取法律措施。',
    en: 'The company does not go to law against customers, except where its name or its rights are infringed.',
  },
  mayNotApproveLegal: {
    status: 403,
    zh: '法律措施由法务和城市以上高管两人审批，申请人和已审批的人不能再审批。',
    en: 'Legal and an executive above the city approve, two different people, and never whoever asked.',
  },
  legalStepDecided: { status: 409, zh: '这项法律措施已有结论。', en: 'This legal step is decided already.' },
  paperReplaced: {
    status: 409,
    zh: '这份文件已被新的替换，请替换最新的一份。',
    en: 'This paper has been replaced already. Replace the newest one.',
  },
})
