import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('journey', {
  evidenceMissing: {
    status: 409,
    zh: '还不能完成，缺少：{zh}。请补充后再提交。',
    en: 'Not complete yet. Still missing: {en}.',
  },
  enteredWithPurchase: {
    status: 409,
    zh: '这个项目的认购与退订请在“公示与告知 › 签约准备”登记，登记前会核对认购前的告知。',
    en: 'Subscriptions and cancellations of this project are entered under “Disclosure › To the contract”, where it is checked what the customer was told.',
  },
  alreadyDone: {
    status: 409,
    zh: '{by} 已于 {on} 完成这项动作。',
    en: '{by} completed this action on {on}.',
  },
  alreadyWaived: { status: 409, zh: '{by} 已批准免做：{reason}', en: '{by} waived this action: {reason}' },
  waiverAlreadyAsked: {
    status: 409,
    zh: '{by} 已申请免做，正在等待批准。',
    en: '{by} asked to waive this action already; it awaits approval.',
  },
  waiverNotAsked: {
    status: 409,
    zh: '没有等待批准的免做申请。',
    en: 'Nobody asked to waive this action.',
  },
  notWaived: {
    status: 409,
    zh: '这项动作没有免做，无需撤回。',
    en: 'This action is not waived, so there is nothing to take back.',
  },
  ownWaiver: {
    status: 409,
    zh: '自己提出的免做申请须由另一位同事批准。',
    en: 'Somebody else has to decide on what you asked for yourself.',
  },
  legalReasonMissing: {
    status: 422,
    zh: '这是法定动作，免做须写明法律依据。',
    en: 'The law prescribes this action; please state the provision that allows to waive it.',
  },
  nobodyAbove: {
    status: 409,
    zh: '没有找到上一级负责人，请先在组织里任命。',
    en: 'Nobody above is appointed; please have the post filled first.',
  },
  nobodyToWriteTo: {
    status: 409,
    zh: '这项动作没有对应的客户，无法发送消息。',
    en: 'No customer belongs to this action, so there is nobody to write to.',
  },
  writtenToday: {
    status: 409,
    zh: '今天已给这位客户发过消息。',
    en: 'A message was sent to this customer today already.',
  },
  notYourWork: {
    status: 403,
    zh: '只能交接自己的工作；替同事交接须有指定负责人的权限。',
    en: 'You may hand over your own work; for colleagues the permission to assign is needed.',
  },
  handedToOneself: {
    status: 422,
    zh: '请选择另一位同事接手。',
    en: 'Please choose another colleague to take over.',
  },
  nothingToHandOver: {
    status: 409,
    zh: '没有需要交接的工作。',
    en: 'There is nothing to hand over.',
  },
  handOverUnderWay: {
    status: 409,
    zh: '这位同事的工作正在交接，请等它完成。',
    en: 'The work of this colleague is being handed over already; please wait until that is done.',
  },
  handOverOver: { status: 409, zh: '这次交接已经结束。', en: 'This hand-over is over.' },
  daysReversed: {
    status: 422,
    zh: '最后一天早于第一天，请更正。',
    en: 'The last day lies before the first one; please correct it.',
  },
  notApplicable: {
    status: 409,
    zh: '这项动作已不适用，无需办理。',
    en: 'This action no longer applies; nothing is to be done.',
  },
  tooEarly: { status: 409, zh: '这项动作从 {from} 起办理。', en: 'This action opens on {from}.' },
  wrongTimeOfCall: {
    status: 422,
    zh: '呼叫时间须在最近 72 小时之内，请核对手机时间。',
    en: 'A call is told within 72 hours; please check the clock of the device.',
  },
  evidenceOfCustomer: {
    status: 422,
    zh: '“客户确认”只能由客户本人在业主端点击。',
    en: 'Only the customer confirms, with a tap in the portal.',
  },
  alreadyReplaced: {
    status: 409,
    zh: '这份证据已被替换，或不属于这项动作。请刷新后重试。',
    en: 'This piece of evidence was replaced already, or belongs to another action. Please reload.',
  },
  wrongAssignment: {
    status: 422,
    zh: '请选择房屋或客户其中一种，或都不选表示整个项目。',
    en: 'Name homes or customers, not both; neither means the whole project.',
  },
  alreadyRecorded: {
    status: 409,
    zh: '{by} 已登记过这件事（{on}）。',
    en: '{by} recorded this already ({on}).',
  },
  alreadyWithdrawn: {
    status: 409,
    zh: '这条登记已撤销：{reason}',
    en: 'This record was withdrawn: {reason}',
  },
  toldElsewhere: {
    status: 409,
    zh: '这件事由其他模块自动记入，请到原处更正。',
    en: 'Another part of the product told this; please correct it there.',
  },
  leadersOnly: {
    status: 403,
    zh: '项目整体的事件由项目负责人登记。',
    en: 'Events of a whole project are recorded by those who lead there.',
  },
  unknownStaff: { status: 422, zh: '没有找到这位员工。', en: 'This member of staff does not exist.' },
  tooManyHomes: { status: 422, zh: '一次最多处理 {most} 户。', en: 'At most {most} homes at a time.' },
})
