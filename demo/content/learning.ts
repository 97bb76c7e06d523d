/** One home told of the same leak three times within days; what closed complaints taught. */
export const leakAgain = [
  {
    hoursAgo: 118,
    body: '主卧飘窗下方又渗水了，去年修过一次，墙纸起鼓，地板也翘了一块。',
    answer: '马先生您好，我是林夕，明天上午十点工程师上门查看渗水点，今天先给您送防水布。',
  },
  {
    hoursAgo: 70,
    body: '次卧飘窗也开始渗水，一下雨就要用毛巾接，老人差点滑倒，请你们派人把整面外墙查一遍。',
    answer: '马先生您好，已加派外墙检查，后天蜘蛛人下来逐缝查，结果当天告诉您。',
  },
  { hoursAgo: 31, body: '说好昨天来查外墙，没有人来，也没有人打电话。再这样我要找媒体了。' },
] as const

export const leakTopic = 'quality.leak.window'

export const lessons = [
  {
    kind: 'product',
    department: 'design',
    happened: '飘窗下方渗水，三年内修了两次又漏，客户请假四次陪同。',
    cause: '窗框与墙体交接处没有止水带，节点只靠密封胶。',
    change: '飘窗节点图增加止水带和外排坡，交付前每樘做 30 分钟淋水试验。',
    cost: 1_860_000,
  },
  {
    kind: 'process',
    department: 'serviceCentre',
    happened: '同一件事在工程和物业之间转了三次，客户等了六天才有人上门。',
    cause: '保修期内外的分界没有写进派单规则，靠坐席自己判断。',
    change: '派单时按交付日期自动判断保修期，转办第二次就由客户关系裁定。',
    cost: 90_000,
  },
  {
    kind: 'supplier',
    department: 'engineering',
    happened: '智能锁连续三批失灵，夜里有住户进不了门。',
    cause: '换了主板批次没有重新抽检。',
    change: '供应商更换部件批次须先送样，抽检合格才能装；纳入供应商评分。',
    cost: 460_000,
  },
] as const
