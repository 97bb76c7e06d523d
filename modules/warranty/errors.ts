import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('warranty', {
  termExists: {
    status: 409,
    zh: '这个部位自 {fromOn} 起的期限已经有了，请修改已有的一条。',
    en: 'There is a term from {fromOn} on for this component. Please change that one.',
  },
  calendarExists: {
    status: 409,
    zh: '这里已有供暖季，请修改已有的一条。',
    en: 'There is a heating season here. Please change it.',
  },
  alreadyQualified: {
    status: 409,
    zh: '{name} 已登记证书，请修改已有的一条。',
    en: '{name} has a certificate on record. Please change it.',
  },
  alreadyChecked: {
    status: 409,
    zh: '已于 {on} 检查登记。',
    en: 'Was checked on {on} already.',
  },
  notDraft: {
    status: 409,
    zh: '“{title}”已经发出邀请，不能再修改。',
    en: '“{title}” has invited its homes and can no longer be changed.',
  },
  nobody: {
    status: 409,
    zh: '这一轮没有符合条件的房屋：{rule}。请调整日期。',
    en: 'No home falls due in this round: {rule}. Please change the days.',
  },
  noTeam: {
    status: 409,
    zh: '还没有安排上门人员，请先加入至少一位同事。',
    en: 'Nobody is to go there yet. Please add at least one colleague.',
  },
  slotFull: {
    status: 409,
    zh: '这个时段刚刚约满，请换一个时段。',
    en: 'This time has just been taken. Please choose another.',
  },
  ownersWait: {
    status: 409,
    zh: '还有 {count} 户业主约好了时间在等我们上门。请检查完，或登记未能入户，再结束本轮。',
    en: 'Homes whose owners expect us at a booked time: {count}. Check them, or note that nobody could be visited, before the round ends.',
  },
  slotOver: {
    status: 409,
    zh: '这个时段已经过去，请选以后的时段。',
    en: 'This time has passed. Please choose a later one.',
  },
  visitSettled: {
    status: 409,
    zh: '这一户的状态是“{state}”，不能再预约或改约。',
    en: 'This visit is “{state}”; it can no longer be booked or changed.',
  },
  notBooked: {
    status: 409,
    zh: '还没有预约时间。请先预约，再登记结果。',
    en: 'No time is booked. Please book one first.',
  },
  notToday: {
    status: 409,
    zh: '上门日期是 {heldOn}，当天起才能登记。',
    en: 'The visit is on {heldOn}; it can be recorded from that day on.',
  },
  noFurtherOffer: {
    status: 409,
    zh: '只有未能入户或被婉拒后才再次邀约，最多两次。',
    en: 'A further time is offered only after nobody could be visited, twice at most.',
  },
  offersFirst: {
    status: 409,
    zh: '书面登记之前要再邀约两次，目前邀约了 {offers} 次。',
    en: 'Two further times are offered before it is written off; so far {offers}.',
  },
  notInTeam: {
    status: 409,
    zh: '{name} 不在这一轮的上门人员里。请先把这位同事加入本轮。',
    en: '{name} is not in the team of this round. Please add this colleague first.',
  },
  notQualified: {
    status: 409,
    zh: '燃气项目须由持证人员检查：{name} 没有在有效期内的燃气证书。请由持证同事检查，或将燃气项目选为“不适用”。',
    en: 'Gas is checked by qualified people only: {name} has no certificate that is valid on this day. Let a qualified colleague check it, or mark gas as not applicable.',
  },
  orderNotOpen: {
    status: 409,
    zh: '保修单 {number} 已登记修好。',
    en: 'Order {number} was repaired already.',
  },
  orderNotRepaired: {
    status: 409,
    zh: '保修单 {number} 还没有登记修好，或已经复验。',
    en: 'Order {number} is not repaired yet, or was re-inspected already.',
  },
})
