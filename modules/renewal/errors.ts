import { defineRefusals } from '#platform/errors/index.ts'

export const refusals = defineRefusals('renewal', {
  wrongStage: {
    status: 409,
    zh: '现在是“{zh}”阶段，不能做这一步。请先完成当前阶段。',
    en: 'The programme is at “{en}”. Please finish that stage first.',
  },
  notLookedAt: {
    status: 422,
    zh: '还有 {count} 项没有评级，请逐项查看后再封存普查表。',
    en: '{count} entries have no grade yet. Please look at each of them before the sheet is sealed.',
  },
  noPictures: {
    status: 422,
    zh: '还有评级 1–2 的项目没有照片：{names}。请补拍后再封存。',
    en: 'Entries graded 1 or 2 without a photo: {names}. Please take photos before the sheet is sealed.',
  },
  sealed: {
    status: 409,
    zh: '普查表已经封存，不能再改。',
    en: 'The survey sheet is sealed and cannot be changed.',
  },
  nothingToAsk: {
    status: 422,
    zh: '请至少列出两个选项，业主才有得选。',
    en: 'Please give at least two options to choose from.',
  },
  pollDays: {
    status: 422,
    zh: '截止日期不能早于开始日期，也不能早于今天 {today}。',
    en: 'The last day lies before the first one, or before today, {today}.',
  },
  pollAsked: { status: 409, zh: '心愿征集已经发起。', en: 'The poll was opened already.' },
  noPoll: { status: 409, zh: '还没有发起心愿征集。', en: 'The poll was not opened yet.' },
  pollRuns: {
    status: 409,
    zh: '征集到 {closesOn} 为止。要提前结束，请写明原因。',
    en: 'The poll runs until {closesOn}. Please say why it is closed before.',
  },
  pollClosed: {
    status: 409,
    zh: '心愿征集不在填写期内，不能再填写。',
    en: 'The poll is not open, so no answer can be given.',
  },
  notOwner: {
    status: 409,
    zh: '每户由业主填写一份。您在这套房不是业主，请由业主填写。',
    en: 'An owner answers for the household. You do not own this home.',
  },
  wrongWishes: {
    status: 422,
    zh: '请从列出的选项里选一到三项，或写下自己的心愿。',
    en: 'Please choose one to three of the options, or write a wish of your own.',
  },
  cannotFund: {
    status: 422,
    zh: '出资方案还不能提请决定：{zh}',
    en: 'The funding cannot be proposed yet: {en}.',
  },
  proposed: {
    status: 409,
    zh: '方案正在等待批准，不能修改。需要修改请先退回。',
    en: 'The table waits for its approval. Please have it given back before you change it.',
  },
  notProposed: { status: 409, zh: '现在没有等待批准的方案。', en: 'No table waits for approval.' },
  sameHand: {
    status: 409,
    zh: '提请人和批准人要是两个人，请由其他同事批准。',
    en: 'Whoever proposed the table does not approve it. Please ask a colleague.',
  },
  voteCounts: {
    status: 422,
    zh: '票数不对：同意的不能多于参与的，参与的不能多于全体。',
    en: 'The counts do not fit: no more in favour than taking part, no more taking part than there are.',
  },
  dayAhead: { status: 422, zh: '日期不能晚于今天 {today}。', en: 'The day lies after today, {today}.' },
  contractEarly: {
    status: 422,
    zh: '合同要在出资方案批准（{decidedOn}）以后签订。',
    en: 'The contract is signed after the funding was decided, {decidedOn}.',
  },
  contractOver: {
    status: 422,
    zh: '合同金额合计 {sum}，超过已批准的出资 {cost}。',
    en: 'The contracts come to {sum}, more than the decided funding of {cost}.',
  },
  contractKnown: {
    status: 409,
    zh: '这个合同编号已经登记。',
    en: 'A contract with this number is on record already.',
  },
  noContract: {
    status: 409,
    zh: '还没有登记施工合同，不能开工。',
    en: 'No contract is on record, so works cannot begin.',
  },
  notStarted: { status: 409, zh: '这一项还没有开工。', en: 'Works on this item have not begun.' },
  startedAlready: { status: 409, zh: '这一项已经开工。', en: 'Works on this item have begun already.' },
  endedAlready: { status: 409, zh: '这一项已经完工。', en: 'Works on this item have ended already.' },
  wrongOrder: {
    status: 422,
    zh: '日期不能早于开工日期 {startedOn}。',
    en: 'The day lies before the works began, {startedOn}.',
  },
  notEnded: { status: 409, zh: '这一项还没有完工，不能验收。', en: 'Works on this item have not ended yet.' },
  acceptedAlready: { status: 409, zh: '这一项已经验收。', en: 'This item was accepted already.' },
  noBefore: {
    status: 422,
    zh: '没有改造前的照片，不能验收。请先补上改造前的照片。',
    en: 'There is no photo from before the works. Please add one before the item is accepted.',
  },
  noAfter: {
    status: 422,
    zh: '没有改造后的照片，不能验收。请先拍下改造后的样子。',
    en: 'There is no photo from after the works. Please take one before the item is accepted.',
  },
  noPairs: {
    status: 422,
    zh: '故事里至少要有一组前后对比。',
    en: 'The story needs at least one pair of before and after.',
  },
})
