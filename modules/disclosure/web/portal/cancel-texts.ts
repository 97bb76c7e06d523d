import { defineTexts } from '#design/texts.ts'

export const cancelTexts = defineTexts({
  zh: {
    window: '无理由退订',
    windowHint: '在这个时间之前、签订买卖合同之前，您可以退订，不用说明理由。',
    until: (at: string) => `${at} 之前有效`,
    cancel: '我要退订',
    sure: '确定退订这套房的认购吗？',
    sureHint: '不用说明理由。提交后立即生效，已付款项在 7 个工作日内退回，这次认购不能恢复。',
    confirm: '确认退订',
    keep: '再想想',
    failed: '没有提交成功，请检查网络后再试，或联系您的置业顾问。',
    cancelled: '已收到您的退订',
    cancelledAt: (at: string) => `${at} 提交。`,
    refundBy: (on: string) => `已付款项最迟 ${on} 退回到您的付款账户。`,
    refunded: (on: string) => `已付款项已于 ${on} 退回。`,
    over: (at: string) => `无理由退订期已于 ${at} 结束。`,
    signed: (on: string) => `买卖合同已于 ${on} 签订，无理由退订到签约为止。`,
  },
  en: {
    window: 'Cancel without a reason',
    windowHint:
      'Until then, and before the sales contract is signed, you may cancel without giving a reason.',
    until: (at: string) => `Until ${at}`,
    cancel: 'Cancel my subscription',
    sure: 'Do you want to cancel the subscription to this home?',
    sureHint:
      'No reason is needed. It takes effect at once, your money is returned within 7 working days, and this subscription cannot be restored.',
    confirm: 'Yes, cancel it',
    keep: 'Let me think',
    failed: 'That did not go through. Please check the connection and try again, or tell your adviser.',
    cancelled: 'We have received your cancellation',
    cancelledAt: (at: string) => `Sent at ${at}.`,
    refundBy: (on: string) => `Your money is back in the account from which you paid by ${on} at the latest.`,
    refunded: (on: string) => `Your money went back on ${on}.`,
    over: (at: string) => `The time to cancel without a reason ended at ${at}.`,
    signed: (on: string) =>
      `The sales contract was signed on ${on}; the right to cancel without a reason ended with it.`,
  },
})
