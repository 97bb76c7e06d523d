import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('construction', {
  alreadySent: {
    status: 409,
    zh: '“{title}”已于 {sentOn} 发出，不能再修改。需要更正请发更正版。',
    en: '"{title}" was sent on {sentOn} and cannot be changed. Send a corrected one instead.',
  },
  noPhotos: {
    status: 422,
    zh: '进展通报要有现场照片。请先加上照片再发送。',
    en: 'A progress bulletin shows the site. Please add photos before sending.',
  },
  nobody: {
    status: 422,
    zh: '这个范围内没有已签约、未交付的业主，没有可发送的对象。',
    en: 'Nobody in this choice has a contract and waits for delivery, so there is nobody to tell.',
  },
  correctedAlready: {
    status: 409,
    zh: '“{title}”已经更正过，请更正最新的一版。',
    en: '"{title}" was corrected already. Please correct the newest edition.',
  },
  notSent: {
    status: 409,
    zh: '“{title}”还没有发出。',
    en: '"{title}" has not been sent yet.',
  },
  wrongPhase: {
    status: 422,
    zh: '这一期不属于这个项目，请重新选择。',
    en: 'This phase does not belong to the project. Please choose again.',
  },
  nothingToSend: {
    status: 409,
    zh: '“{title}”的通报已经全部发出，没有待发的对象。',
    en: 'Every notice of "{title}" has left already.',
  },
  noticeNotSent: {
    status: 409,
    zh: '这份通报还没有发出，不能登记送达。请先发送。',
    en: 'This notice has not been sent, so it cannot have arrived. Please send it first.',
  },
  noticeNotServed: {
    status: 409,
    zh: '这份通报还没有送达记录，不能登记答复。请先登记送达。',
    en: 'There is no proof yet that this notice arrived. Please record that first.',
  },
  alreadyAnswered: {
    status: 409,
    zh: '已于 {on} 答复：{zh}。',
    en: 'Answered on {on} already: {en}.',
  },
  answeredTooLate: {
    status: 409,
    zh: '答复期限到 {until} 为止，已经过了。如有疑问，请联系客户关系专员。',
    en: 'The term to answer ended on {until}. Please talk to customer relations.',
  },
  notAsked: { status: 409, zh: '没有待回复的提问。', en: 'No question waits for a reply.' },
  noExpectedDay: {
    status: 422,
    zh: '这一期还没有计划交付日期，请先在项目里填写。',
    en: 'This phase has no planned delivery yet. Please enter it in the project first.',
  },
  notHeldYet: {
    status: 409,
    zh: '开放日 {heldOn} 还没有举行，或已经结束。',
    en: 'The open day of {heldOn} has not taken place yet, or is over already.',
  },
  openDayOver: { status: 409, zh: '开放日已经结束或取消。', en: 'The open day is over or off already.' },
  bookingClosed: {
    status: 409,
    zh: '预约到 {bookUntil} 为止，已经截止。如需帮助，请联系客户关系专员。',
    en: 'Bookings ended on {bookUntil}. Please talk to customer relations.',
  },
  slotFull: {
    status: 409,
    zh: '这个时段的名额不够了。请换一个时段，或加入候补。',
    en: 'This time has not enough places left. Please choose another one, or join the waiting list.',
  },
  slotOver: {
    status: 409,
    zh: '{slot} 已经结束。请换一个时段。',
    en: '{slot} is over. Please choose another time.',
  },
  alreadyBooked: {
    status: 409,
    zh: '这套房已经预约过了，请刷新后修改。',
    en: 'This home has a booking already. Please reload to change it.',
  },
  alreadyJoined: { status: 409, zh: '已经签到过了。', en: 'Signed in already.' },
  unknownTicket: {
    status: 404,
    zh: '没有找到这张票，请核对票号，或看看是不是另一天的开放日。',
    en: 'There is no such ticket. Please check its number, and the open day.',
  },
  notToday: {
    status: 409,
    zh: '签到只在开放日 {heldOn} 当天进行。',
    en: 'Visitors sign in on the open day itself, {heldOn}.',
  },
  noPlace: {
    status: 409,
    zh: '这张票还在候补，没有名额，不能入场。',
    en: 'This ticket is still on the waiting list and has no place.',
  },
  briefingFirst: {
    status: 409,
    zh: '入场前请先让访客阅读并确认安全须知。',
    en: 'Before entering, the visitor reads and confirms the safety briefing.',
  },
  notJoined: {
    status: 409,
    zh: '这位访客还没有签到，不能登记现场问题。',
    en: 'This visitor has not signed in, so nothing can be noted yet.',
  },
  findingAnswered: {
    status: 409,
    zh: '问题 {number} 已于 {on} 答复。',
    en: 'Finding {number} was answered on {on} already.',
  },
  findingNotPromised: {
    status: 409,
    zh: '问题 {number} 没有待完成的维修。请先答复并写明修复日期。',
    en: 'No repair of finding {number} waits. Please answer it with a day for the repair first.',
  },
})
