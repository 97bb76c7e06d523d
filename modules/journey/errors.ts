import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('journey', {
  evidenceMissing: {
    status: 409,
    zh: '还不能完成，缺少：{zh}。请补充后再提交。',
    en: 'Not complete yet. Still missing: {en}.',
  },
  alreadyDone: {
    status: 409,
    zh: '{by} 已于 {on} 完成这项动作。',
    en: '{by} completed this action on {on}.',
  },
  alreadyWaived: { status: 409, zh: '{by} 已批准免做：{reason}', en: '{by} waived this action: {reason}' },
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
