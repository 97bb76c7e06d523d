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
  nobodyResponsible: {
    status: 409,
    zh: '这个项目还没有人受理客户来件，请致电服务热线。',
    en: 'Nobody takes cases for this project yet. Please call the hotline.',
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
  nothingToRate: {
    status: 409,
    zh: '我们还没有给出处理结果，请稍后再评价。',
    en: 'There is no result to rate yet.',
  },
})
