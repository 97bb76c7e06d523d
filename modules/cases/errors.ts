import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('cases', {
  notReady: {
    status: 409,
    zh: '还不能这样做，还缺：{missingZh}。',
    en: 'This cannot be done yet. Still missing: {missingEn}.',
  },
  wrongState: {
    status: 409,
    zh: '个案 {number} 现在是“{stateZh}”，不能这样操作。',
    en: 'Case {number} is "{stateEn}" now, so this cannot be done.',
  },
  alreadyClosed: {
    status: 409,
    zh: '个案 {number} 已结案。如仍有问题，请先重开。',
    en: 'Case {number} is closed. If the matter goes on, open it again first.',
  },
  notOwner: {
    status: 409,
    zh: '这一步由负责人 {ownerName} 办理。需要您办理时，请先接手。',
    en: '{ownerName} owns this case and takes this step. Take the case over first if it is yours to do.',
  },
  takenAlready: {
    status: 409,
    zh: '{ownerName} 刚刚先接手了这件个案。',
    en: '{ownerName} took this case just before you.',
  },
  hasItAlready: { status: 409, zh: '{ownerName} 已经是负责人。', en: '{ownerName} has it already.' },
  cannotHandle: {
    status: 422,
    zh: '这位同事不办理这个项目的个案。',
    en: 'This colleague does not handle cases of the project.',
  },
  notForProject: {
    status: 422,
    zh: '这个部门不负责该项目。',
    en: 'This department does not work for the project.',
  },
  nothingToHandOver: {
    status: 409,
    zh: '手上没有未办结的个案。',
    en: 'There are no open cases to hand over.',
  },
  notYourWork: {
    status: 403,
    zh: '只能交接自己的个案；交接同事的个案请找能指派的负责人。',
    en: 'You can hand over your own cases. Ask somebody who assigns cases for those of colleagues.',
  },
  confidential: {
    status: 409,
    zh: '来信 {number} 保密，不能这样办理。请交办给具体的人，或经来信人同意后转为普通来件。',
    en: 'Letter {number} is confidential, so this cannot be done. Entrust it to a person by name, or make it an ordinary case once the writer agrees.',
  },
  notConfidential: {
    status: 409,
    zh: '{number} 是普通来件，请按普通来件办理。',
    en: '{number} is an ordinary case. Handle it as one.',
  },
  forChairmanOnly: {
    status: 409,
    zh: '来信人只愿意让董事长知道。请先征得来信人同意转交。',
    en: 'The writer wants the chairman alone to know. Ask the writer first whether it may be passed on.',
  },
  endsBeforeItBegins: {
    status: 422,
    zh: '结束日期不能早于开始日期。',
    en: 'It cannot end before it begins.',
  },
  nothingToUndo: {
    status: 409,
    zh: '没有可以撤销的操作：之后已有别的改动，或已超过 10 分钟。',
    en: 'There is nothing to take back: something else happened since, or more than 10 minutes passed.',
  },
  notReadableFor: {
    status: 422,
    zh: '有 {count} 位同事看不到这件个案，不能提到。',
    en: '{count} of the colleagues may not read this case and cannot be named.',
  },
  nobodyResponsible: {
    status: 409,
    zh: '这个项目还没有人受理客户来件，请致电服务热线。',
    en: 'Nobody takes cases for this project yet. Please call the hotline.',
  },
  policyExists: {
    status: 409,
    zh: '这些条件已经有一条时限规则，请修改那一条。',
    en: 'There are terms for exactly these conditions already. Please change those.',
  },
  groupPolicyAbove: {
    status: 403,
    zh: '适用于全部项目的时限由集团设置。您可以为自己的项目单独设置。',
    en: 'What holds for all projects is set by the group. You may set terms for your own projects.',
  },
  groupPolicyStays: {
    status: 409,
    zh: '适用于全部个案的基本规则不能停用，请直接修改。',
    en: 'The basic terms for all cases cannot be put out of use. Change them instead.',
  },
  nothingSaid: {
    status: 422,
    zh: '请写几句话、录一段语音或拍一张照片。',
    en: 'Please write, record or photograph something.',
  },
  voiceUnfit: {
    status: 422,
    zh: '语音要在 3 分钟、5 MB 以内，请重新录一段。',
    en: 'A voice message lasts at most 3 minutes and 5 MB. Please record it again.',
  },
  noSuchPlace: {
    status: 422,
    zh: '户型图上没有这个位置，请重新选择。',
    en: 'The plan has no such place. Please choose again.',
  },
  noPlanToAnswer: {
    status: 409,
    zh: '现在没有等您确认的方案。',
    en: 'No plan waits for your word.',
  },
  rungExists: {
    status: 409,
    zh: '同一紧急程度、同一时间、同一层级的升级步骤已经有了。',
    en: 'There is a rung for this severity, moment and level already.',
  },
  ladderAbove: {
    status: 403,
    zh: '升级规则由集团统一设置。',
    en: 'The ladder of escalation is kept by the group.',
  },
  nothingToAcknowledge: {
    status: 409,
    zh: '没有等待确认收到的时限。',
    en: 'No acknowledgement is owed.',
  },
  noHome: {
    status: 422,
    zh: '请说明是哪个小区或哪套房屋的事。',
    en: 'Please say which estate or which home this is about.',
  },
  taskEnded: { status: 409, zh: '这项任务已经{stateZh}。', en: 'This task is already {stateEn}.' },
  notInDepartment: {
    status: 403,
    zh: '这项任务由{departmentName}的同事办理。需要您办理时，请负责人改派。',
    en: 'Colleagues of {departmentName} carry out this task. Ask the owner of the case to hand it to your department.',
  },
  taskRuled: {
    status: 409,
    zh: '这项任务由上级裁定归口，不能再退回。有困难请联系个案负责人。',
    en: 'This task was given to your department by decision and cannot be sent back. Talk to the owner of the case.',
  },
  rulingAwaited: {
    status: 409,
    zh: '部门已两次退回，正由{name}裁定归口，请等待裁定。',
    en: 'Departments sent it back twice; {name} decides whose it is. Please wait for that.',
  },
  nothingToRule: {
    status: 409,
    zh: '这件个案没有等待裁定的归口。',
    en: 'Nothing is to be decided on this case.',
  },
  notReferee: {
    status: 403,
    zh: '归口由{name}裁定。',
    en: '{name} decides whose it is.',
  },
  taskNotAccepted: {
    status: 409,
    zh: '请先接收任务，再填写办理结果。',
    en: 'Accept the task before you report it done.',
  },
  alreadyPaused: { status: 409, zh: '时限已经暂停。', en: 'The clock stands still already.' },
  notPaused: { status: 409, zh: '时限没有暂停。', en: 'The clock is not standing still.' },
  nothingToPause: {
    status: 409,
    zh: '结果已告知客户，没有需要暂停的时限。',
    en: 'The result is told, so no term is running.',
  },
  firstReplyFirst: {
    status: 409,
    zh: '首次答复前不能暂停时限，请先直接答复客户。',
    en: 'The clock cannot be stopped before the first answer. Answer the customer first.',
  },
  tooLateToReopen: {
    status: 409,
    zh: '结案已超过 {days} 天，请新提交一件，我们会关联这次的经过。',
    en: 'This case was closed more than {days} days ago. Please report it anew; we will link the two.',
  },
  alreadyRated: {
    status: 409,
    zh: '您已经评价过这一次的处理。',
    en: 'You have already rated this handling.',
  },
  goesOnElsewhere: {
    status: 409,
    zh: '这件事已并入 {number}，请在那里继续。',
    en: 'This goes on in {number}. Please continue there.',
  },
  differentCustomers: {
    status: 409,
    zh: '两件个案不是同一位客户或同一户的，不能合并。同一原因的请加入群诉。',
    en: 'These cases are of different customers. Cases with one cause belong into a group complaint instead.',
  },
  publicIntoHidden: {
    status: 409,
    zh: '公开的个案不能并入不公开的。请反过来合并。',
    en: 'A case with a public face cannot go on in one without. Merge the other way round.',
  },
  mergeUsed: {
    status: 409,
    zh: '合并后已有新的往来，不能再撤销。需要分开时请拆分。',
    en: 'Something has happened since on the strength of this. Split the case instead.',
  },
  groupClosed: {
    status: 409,
    zh: '群诉 {number} 已结束。',
    en: 'Group complaint {number} has ended.',
  },
  inAnotherGroup: {
    status: 409,
    zh: '个案 {number} 已在另一件群诉里，请先移出。',
    en: 'Case {number} belongs to another group complaint. Take it out there first.',
  },
  offerDecided: {
    status: 409,
    zh: '{name} 已经处理过这条提示。',
    en: '{name} has decided on this already.',
  },
  notClosedYet: {
    status: 409,
    zh: '{number} 还没有结案，结案后再写复盘。',
    en: '{number} is not closed yet. The lesson is written when it is.',
  },
  nothingToRate: {
    status: 409,
    zh: '我们还没有给出处理结果，请稍后再评价。',
    en: 'There is no result to rate yet.',
  },
})
