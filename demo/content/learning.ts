/** One home told of the same leak three times within days; what closed complaints taught. */
export const leakAgain = [
  {
    hoursAgo: 118,
    body: '主卧飘窗下方又渗水了，去年修过一次，墙纸起鼓，地板也翘了一块。',
    answer: '您好，我是林夕，明天上午十点工程师上门查看渗水点，今天先给您送防水布。',
  },
  {
    hoursAgo: 70,
    body: '次卧飘窗也开始渗水，一下雨就要用毛巾接，老人差点滑倒，请你们派人把整面外墙查一遍。',
    answer: '您好，已加派外墙检查，后天蜘蛛人下来逐缝查，结果当天告诉您。',
  },
  { hoursAgo: 31, body: '说好昨天来查外墙，没有人来，也没有人打电话。再这样我要找媒体了。' },
] as const

export const leakTopic = 'quality.leak.window'

export const lessons = [
  {
    topic: 'quality.floor',
    kind: 'product',
    department: 'design',
    happened: '交付五个月地板起鼓，维修时先说是客户使用不当，再查才知道基层含水率超标。',
    cause: '铺装前没有测基层含水率，踢脚处也没有留伸缩缝。',
    change: '地板节点图标明伸缩缝，铺装前逐间测含水率并留记录。',
    cost: 1_860_000,
  },
  {
    topic: 'charges',
    kind: 'process',
    department: 'finance',
    happened: '装修验收合格两个月，押金还没有退，客户来问了三次。',
    cause: '验收单要送到财务窗口才起算，没有人知道它停在哪里。',
    change: '验收合格当天自动生成退款单，七天内到账，到期未退提醒财务负责人。',
    cost: 90_000,
  },
  {
    topic: 'sales',
    kind: 'attitude',
    department: 'mortgageTeam',
    happened: '说好两周批下来的贷款过了一个月，没有人主动告诉客户卡在哪一步。',
    cause: '只在银行有结果时才联系客户，没有中间进度。',
    change: '按揭专员每周五主动告知进度，超过约定日当天致电说明原因和新日期。',
    cost: 20_000,
  },
] as const
