import { defineTexts } from '#design/texts.ts'

export const firstTexts = defineTexts({
  zh: {
    adviser: '您的置业顾问',
    explained: '为您讲解的内容与资料',
    toContract: '签约准备：资料清单与预约',
    board: '项目公示',
    belongs: (project: string) => `${project}的资料`,
    cancelWindow: (left: string) => `无理由退订 · ${left}`,
    cancelUntil: (until: string) =>
      `${until}之前、签订买卖合同之前，您可以在“签约准备”里一键退订，不用说明理由。`,
    cancelled: '已收到您的退订',
    refundBy: (on: string) => `已付款项最迟 ${on} 退回。`,
    refunded: (on: string) => `已付款项已于 ${on} 退回。`,
  },
  en: {
    adviser: 'Your sales adviser',
    explained: 'What we explained to you',
    toContract: 'Preparing to sign: papers and appointment',
    board: 'Public board of the project',
    belongs: (project: string) => `Papers of ${project}`,
    cancelWindow: (left: string) => `Cancel without a reason · ${left}`,
    cancelUntil: (until: string) =>
      `Until ${until}, and before the contract is signed, you may cancel with one tap under “Preparing to sign”, without a reason.`,
    cancelled: 'We have received your cancellation',
    refundBy: (on: string) => `Your money is back by ${on} at the latest.`,
    refunded: (on: string) => `Your money went back on ${on}.`,
  },
})
