import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('disclosure', {
  boardOpen: {
    status: 409,
    zh: '这个项目已经建立公示登记。',
    en: 'This project has its register of postings already.',
  },
  noBoard: {
    status: 409,
    zh: '这个项目还没有建立公示登记，请先建立。',
    en: 'This project has no register of postings yet. Please open it first.',
  },
  inWriting: {
    status: 409,
    zh: '第 {number} 版还没有公示，请先完成它。',
    en: 'Version {number} is not posted yet. Please finish that one first.',
  },
  notDraft: {
    status: 409,
    zh: '只有草稿可以修改。请先退回起草人，或起草新版本。',
    en: 'Only a draft can be changed. Please give it back to its writer, or begin a new version.',
  },
  incomplete: {
    status: 422,
    zh: '还不能送审：{zh}。请补齐后再送审。',
    en: 'Not ready for approval: {en}. Please complete it first.',
  },
  notInApproval: { status: 409, zh: '现在没有待审批的版本。', en: 'Nothing waits for approval.' },
  ownText: {
    status: 409,
    zh: '不能审批自己起草的内容，请由其他同事审批。',
    en: 'Nobody approves what she wrote herself. Please ask a colleague.',
  },
  bothDesks: {
    status: 409,
    zh: '客户关系与法务要由两位同事分别审批。',
    en: 'Customer relations and legal are two people. Please ask a colleague for the other approval.',
  },
  approvedAlready: { status: 409, zh: '这一方已经审批过了。', en: 'This desk has approved already.' },
  notApproved: {
    status: 409,
    zh: '客户关系与法务都审批后才能公示。',
    en: 'It can be posted when customer relations and legal have approved.',
  },
  noPhoto: {
    status: 422,
    zh: '请附上现场张贴的照片。',
    en: 'Please add a photo of how it hangs.',
  },
  noModelPhoto: {
    status: 422,
    zh: '红线内的因素也要标在沙盘上，请附上沙盘标注的照片。',
    en: 'Factors inside the boundary are marked on the site model too. Please add a photo of it.',
  },
  dayAhead: {
    status: 422,
    zh: '日期不能晚于今天 {today}。',
    en: 'The day cannot be later than today, {today}.',
  },
  notPosted: {
    status: 409,
    zh: '这一版没有在公示中。',
    en: 'This version does not hang at the moment.',
  },
  ofTheNotice: {
    status: 409,
    zh: '不利因素的公示请在不利因素公示页登记。',
    en: 'The posting of adverse factors is recorded on the page of their notice.',
  },
  emptyText: {
    status: 422,
    zh: '公示内容还没有写完，请先补齐。',
    en: 'The text of this posting is not complete yet. Please write it first.',
  },
  unknownCustomer: {
    status: 422,
    zh: '没有找到这位客户，请重新选择。',
    en: 'This customer was not found. Please choose again.',
  },
  topicsMissing: {
    status: 422,
    zh: '还有主题没有写完：{topics}。请补齐后再送审。',
    en: 'Some topics are not written yet: {topics}. Please complete them first.',
  },
  nothingInForce: {
    status: 409,
    zh: '这个项目还没有审批通过的版本，不能开始讲解。',
    en: 'This project has no approved version yet, so nothing can be explained from it.',
  },
  toldAlready: {
    status: 409,
    zh: '客户已于 {on} 确认，不能再修改。',
    en: 'The customer acknowledged it on {on}; it cannot be changed any more.',
  },
  notAllTold: {
    status: 409,
    zh: '还没有讲解：{topics}。全部讲解后再请客户确认。',
    en: 'Not explained yet: {topics}. Please explain everything first.',
  },
  textTooNew: {
    status: 409,
    zh: '合同文本要提前 24 小时交给客户，{from} 以后才能签名确认。',
    en: 'The customer has the text for 24 hours first; it can be signed from {from}.',
  },
  wrongHome: {
    status: 422,
    zh: '这套房不属于这个项目，请重新选择。',
    en: 'This home does not belong to the project. Please choose again.',
  },
  unknownStaff: {
    status: 422,
    zh: '没有找到这位同事，请重新选择。',
    en: 'This colleague was not found. Please choose again.',
  },
  preparedAlready: {
    status: 409,
    zh: '这位客户的认购已经登记过了。',
    en: 'This subscription is on record already.',
  },
  promisedAlready: {
    status: 409,
    zh: '客户已于 {on} 签署承诺。',
    en: 'The customer signed the promise on {on} already.',
  },
  notToldYet: {
    status: 409,
    zh: '还不能登记认购：客户还没有确认{zh}。请先在“认购前告知”补齐，或由有权的同事说明理由后放行。',
    en: 'This subscription cannot be entered yet: the customer has not acknowledged {en}. Please complete “Before the subscription”, or have it waived with a reason.',
  },
  ownWaiver: {
    status: 409,
    zh: '放行人 {by} 不能自己登记这份认购，请由另一位同事登记。',
    en: '{by}, who waived what was missing, cannot enter the subscription; please let a colleague do it.',
  },
  nothingMissing: {
    status: 409,
    zh: '认购前该确认的都已确认，不需要放行。',
    en: 'Everything was acknowledged; there is nothing to waive.',
  },
  notReadyToSign: {
    status: 409,
    zh: '还不能登记合同，还缺：{zh}。请先在“签约准备”补齐，或由有权的同事说明理由后放行。',
    en: 'This contract cannot be entered yet; missing: {en}. Please complete “Preparing to sign”, or have it waived with a reason.',
  },
  ownContractWaiver: {
    status: 409,
    zh: '放行人 {by} 不能自己登记这份合同，请由另一位同事登记。',
    en: '{by}, who waived what was missing, cannot enter the contract; please let a colleague do it.',
  },
  readyAlready: {
    status: 409,
    zh: '签约前没有缺少的事项，不需要放行。',
    en: 'Nothing is missing before the contract; there is nothing to waive.',
  },
  homeTaken: {
    status: 409,
    zh: '这套房已有认购（{name}），请先核对房号。',
    en: 'This home is subscribed to by {name} already. Please check the home.',
  },
  homeSold: {
    status: 409,
    zh: '这套房已有有效合同 {number}，请先核对房号。',
    en: 'This home has the standing contract {number}. Please check the home.',
  },
  windowOver: {
    status: 409,
    zh: '72 小时无理由退订期已于 {until} 结束。如需解除认购，请联系您的置业顾问协商。',
    en: 'The 72 hours to cancel without a reason ended at {until}. Please talk to your adviser about ending the subscription.',
  },
  contractSigned: {
    status: 409,
    zh: '买卖合同已于 {on} 签订，无理由退订到签约为止。如有疑问，请联系您的置业顾问。',
    en: 'The sales contract was signed on {on}; the right to cancel without a reason ended with it. Please talk to your adviser.',
  },
  notCancelled: {
    status: 409,
    zh: '客户没有退订，不用登记退款。',
    en: 'The subscription was not cancelled, so there is no refund to record.',
  },
  refundedAlready: {
    status: 409,
    zh: '{by} 已登记 {on} 退款。',
    en: '{by} recorded the refund of {on} already.',
  },
  noReceipt: {
    status: 422,
    zh: '请附上退款凭证。',
    en: 'Please add the evidence of the refund.',
  },
  cancelledAlready: {
    status: 409,
    zh: '客户已于 {at} 退订，不再安排签约。',
    en: 'The customer cancelled at {at}; there is nothing more to plan.',
  },
  signedAlready: {
    status: 409,
    zh: '买卖合同已于 {on} 签订，认购登记不再更正。',
    en: 'The sales contract was signed on {on}; the subscription is not corrected any more.',
  },
  nothingCorrected: {
    status: 422,
    zh: '认购时间和房屋都没有变化，请填写要更正的内容。',
    en: 'Neither moment nor home differ. Please say what is to be put right.',
  },
  permitGiven: {
    status: 409,
    zh: '预售许可证已于 {on} 公示，不再登记意向，请直接登记认购。',
    en: 'The pre-sale permit hangs since {on}; an intention is not registered any more. Please enter the subscription.',
  },
  intendsAlready: {
    status: 409,
    zh: '这位客户的购房意向已经登记，还没有撤回。',
    en: 'The intention of this customer is on record and was not taken back.',
  },
  posterBegun: {
    status: 409,
    zh: '这个项目已经有渠道海报。',
    en: 'This project has its channel poster already.',
  },
  noPoster: {
    status: 409,
    zh: '这个项目还没有渠道海报，请先建立。',
    en: 'This project has no channel poster yet. Please begin it first.',
  },
  noHotline: {
    status: 422,
    zh: '{project} 还没有服务热线，请先在项目资料中填写。',
    en: '{project} has no hotline yet. Please enter it in the particulars of the project first.',
  },
  placeTaken: {
    status: 409,
    zh: '这个张贴地点已经登记过了，请换一个名称。',
    en: 'This place is on record already. Please give it another name.',
  },
  hungBefore: {
    status: 422,
    zh: '第 {edition} 版是 {on} 起的内容，这一天之前张贴的是旧版。请打印第 {edition} 版，换好后拍照登记。',
    en: 'Edition {edition} says what holds since {on}; what hung before is an older one. Please print edition {edition}, hang it and take a photo.',
  },
})
