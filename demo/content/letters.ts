/** Letters to the chairman: one for his eyes alone and answered, one entrusted to the manager of the city. */
export const letters = {
  answered: {
    title: '交房时多收的一笔钱',
    body: '董事长您好。收房那天，项目上有人让我另交 800 元“加急费”，没有收据。我不想让项目的人知道是我说的，但这样的事不该有。',
    answer:
      '程先生您好。集团没有任何“加急费”，已派审计到项目核查，不会提到您。800 元今天退回您收房时登记的账户，请查收。谢谢您告诉我。',
  },
  entrusted: {
    title: '晚班公交停了，老人回不了家',
    body: '骆董事长：小区门口的晚班接驳车从上月起停了，母亲下夜班只能走回来。问过几次都说在研究，请您过问一下。',
    reason: '请您亲自过问接驳车的事，和公交公司谈定后直接回信给业主。',
  },
} as const
