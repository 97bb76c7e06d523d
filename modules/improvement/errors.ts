import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('improvement', {
  decided: {
    status: 409,
    zh: '这条意见已经答复，不能再改。',
    en: 'This opinion was answered already.',
  },
  otherProject: {
    status: 422,
    zh: '只能把同一个项目的意见归在一起。',
    en: 'Only opinions of one project are put together.',
  },
  notOwnHome: {
    status: 422,
    zh: '请选择您自己的房屋。',
    en: 'Please choose a home of your own.',
  },
  wrongHome: {
    status: 422,
    zh: '这套房屋不在所选项目里，请重新选择。',
    en: 'This home does not belong to the project.',
  },
  unknownTopic: { status: 422, zh: '这个主题已经停用，请另选。', en: 'This topic is no longer in use.' },
  topicDeep: { status: 422, zh: '主题最多两级。', en: 'Topics have two levels at most.' },
  notNow: {
    status: 409,
    zh: '这项改进已经有了决定，不能做这一步。',
    en: 'This improvement was decided already.',
  },
  notAccepted: {
    status: 409,
    zh: '这项改进还没有采纳，不能登记完成。',
    en: 'This improvement was not taken up, so it cannot be done.',
  },
  noMeasure: {
    status: 422,
    zh: '采纳前请写明措施、责任部门和完成期限。',
    en: 'Please name the measure, the department and the term before it is taken up.',
  },
  notDecided: {
    status: 409,
    zh: '这项改进还没有完成，也没有决定不采纳，暂时不能公布。',
    en: 'This improvement is neither done nor refused, so there is nothing to tell yet.',
  },
  notWritten: {
    status: 409,
    zh: '还没有写好公布的文字。',
    en: 'Nothing was written to be published.',
  },
  namesSomebody: {
    status: 422,
    zh: '公布的文字里出现了客户的名字“{name}”，请改写成不提姓名的说法。',
    en: 'The words name a customer, "{name}". Please put it without names.',
  },
  sameHand: {
    status: 409,
    zh: '写的人和公布的人要是两个人，请由其他同事公布。',
    en: 'Whoever wrote it does not publish it. Please ask a colleague.',
  },
  published: { status: 409, zh: '已经公布，不能再改。', en: 'It was published and cannot be changed.' },
  announced: {
    status: 409,
    zh: '这次恳谈会已经公布或取消，不能再改安排。',
    en: 'This meeting was announced or called off and cannot be changed.',
  },
  nobody: {
    status: 409,
    zh: '这个项目还没有业主，没有人可以邀请。',
    en: 'This project has no owners yet, so nobody can be invited.',
  },
  notHeldYet: {
    status: 409,
    zh: '恳谈会在 {heldOn} 举行，当天起才能做这一步。',
    en: 'The meeting is on {heldOn}; this can be done from that day.',
  },
  talkOver: { status: 409, zh: '恳谈会已经结束或取消。', en: 'The meeting is over or was called off.' },
  bookingClosed: { status: 409, zh: '现在不能预约。', en: 'Places cannot be booked now.' },
  slotFull: {
    status: 409,
    zh: '这个时段已经约满，请另选一个。',
    en: 'This time is full. Please choose another.',
  },
  homeBooked: {
    status: 409,
    zh: '您家已有人预约了这次恳谈会。',
    en: 'Somebody of your home has a place already.',
  },
  alreadyHere: { status: 409, zh: '已经签到。', en: 'They have signed in already.' },
  noMinutes: { status: 422, zh: '请先写好纪要，再公布。', en: 'Please write the minutes first.' },
})
