import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('surveys', {
  answeredAlready: {
    status: 409,
    zh: '这次回访已于 {on} 完成，答复已封存，不能再修改。',
    en: 'This call-back was finished on {on}; its answers are sealed.',
  },
  closed: {
    status: 409,
    zh: '这次回访已结束，不再拨打。',
    en: 'This call-back is over; nobody calls any more.',
  },
  notPast: {
    status: 409,
    zh: '回访期到 {dueOn} 才结束，请先致电客户。',
    en: 'Its days last until {dueOn}. Please call the customer first.',
  },
  handedToOneself: {
    status: 422,
    zh: '不能交给本人，请选择其他同事。',
    en: 'It cannot be handed to the same person. Please choose colleagues.',
  },
  nothingToHand: {
    status: 409,
    zh: '这位同事没有符合条件的未完成回访。',
    en: 'This colleague has no open call-back of that kind.',
  },
  noColleague: {
    status: 422,
    zh: '请选择一位在岗的同事。',
    en: 'Please choose a colleague who holds a post.',
  },
  changedMeanwhile: {
    status: 409,
    zh: '这一题刚刚由 {by} 记为“{value}”，请核对后再改。',
    en: '{by} has just noted another answer here. Please check it before you change it.',
  },
  wrongAnswer: {
    status: 422,
    zh: '这一题没有这个选项，请重新选择。',
    en: 'This is not an answer to that question. Please choose again.',
  },
  notAllAsked: {
    status: 409,
    zh: '还有 {count} 题没有答复。客户不愿回答的，请记为“不愿回答”。',
    en: '{count} questions have no answer yet. Where the customer does not want to answer, please note that.',
  },
  noTime: {
    status: 422,
    zh: '请填写约好的时间，要晚于现在。',
    en: 'Please give the time that was agreed; it must lie ahead.',
  },
  noScript: {
    status: 409,
    zh: '这一类回访还没有发布的话术，请先发布。',
    en: 'There is no published script for this kind of call-back yet. Please publish one first.',
  },
  groupOnly: {
    status: 403,
    zh: '回访话术由集团统一编写和发布，请联系集团客户关系部门。',
    en: 'Scripts are written and published for the whole group. Please ask customer relations of the group.',
  },
  draftOpen: {
    status: 409,
    zh: '第 {number} 版草稿还没有发布，请先完成它。',
    en: 'The draft of version {number} is not published yet. Please finish that one first.',
  },
  notDraft: {
    status: 409,
    zh: '只有草稿可以修改和发布，请起草新版本。',
    en: 'Only a draft can be changed or published. Please begin a new version.',
  },
  ownScript: {
    status: 409,
    zh: '不能发布自己起草的话术，请由另一位同事发布。',
    en: 'Nobody publishes what she wrote herself. Please ask a colleague.',
  },
  incomplete: {
    status: 422,
    zh: '还不能发布：开场白、结束语和每一题都要有中英文。',
    en: 'Not ready: greeting, closing and every question need their words in both languages.',
  },
  keyTwice: {
    status: 422,
    zh: '有两题用了同一个代码，请改成不同的。',
    en: 'Two questions have the same key. Please give each its own.',
  },
})
