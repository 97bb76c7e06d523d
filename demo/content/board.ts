/** What people wrote on the complaint board of the demo, with complaints of domain.md 6.2. */
export interface DemoPost {
  /** Code of the project. */
  project: string
  /** Code of the topic. */
  topic: string
  nickname: string
  title: string
  body: string
  hoursAgo: number
  /** What the moderator does; without it the post waits. */
  fate?: 'published' | 'withheld'
  /** The public answer, so many hours after the publication. */
  answer?: { after: number; body: string }
  result?: { after: number; body: string }
  judged?: { after: number; solved: boolean; satisfaction: number }
  meToo?: number
}

/** Scenario 6 of domain.md 6.8 comes first: by somebody who is no customer, answered. */
export const posts: readonly DemoPost[] = [
  {
    project: 'YHW',
    topic: 'sales',
    nickname: '周末看房的人',
    title: '样板区对面立了一个垃圾收集点',
    body: '上周末来看房，销售王小明说楼下是绿地，现在立了一个垃圾收集点，公示里没写。我还没有买，先问清楚，可以打 13900001234。',
    hoursAgo: 200,
    fate: 'published',
    answer: {
      after: 6,
      body: '您说得对，收集点是上月临时设置的，没有同步到公示，是我们的疏忽。今天已补进不利因素公示，月底移到东门外。置业顾问的说法已当面更正。',
    },
    result: { after: 70, body: '收集点已经移走，原位置恢复绿地，公示栏附了前后照片，欢迎您再来看。' },
    judged: { after: 90, solved: true, satisfaction: 5 },
    meToo: 4,
  },
  {
    project: 'YHW',
    topic: 'facility',
    nickname: '十二楼的奶爸',
    title: '电梯一周停了三次',
    body: '电梯一周停了三次，昨天晚上老人被困二十分钟，没人解释。我住3栋2单元1602，请给一个说法。',
    hoursAgo: 120,
    fate: 'published',
    answer: { after: 2, body: '让老人受惊了，非常抱歉。维保单位今晚更换门机，检测报告明天贴在单元门口。' },
    judged: { after: 60, solved: false, satisfaction: 2 },
    meToo: 6,
  },
  {
    project: 'YHW',
    topic: 'quality',
    nickname: '听雨',
    title: '外墙渗水，今年雨季又漏',
    body: '外墙渗水，去年修过一次，今年雨季又漏。到底什么时候能修好，请给书面的计划。',
    hoursAgo: 5,
    fate: 'published',
    meToo: 2,
  },
  {
    project: 'YHW',
    topic: 'order',
    nickname: '睡不着',
    title: '指名说夜班门岗偷东西',
    body: '夜班那个门岗就是小偷，电动车电池就是他偷的，大家都认得他，谁见了都可以打。',
    hoursAgo: 60,
    fate: 'withheld',
  },
  {
    project: 'YHW',
    topic: 'charges',
    nickname: '东门停车的',
    title: '停车费突然涨价，公告在哪里？',
    body: '停车费突然涨价，公告在哪里？我的车是临时停放，收费员说问物业李经理，李经理说不知道。',
    hoursAgo: 4,
  },
  {
    project: 'MTG',
    topic: 'delivery',
    nickname: '等房的一家',
    title: '交付延期两个月，只有一条短信',
    body: '交付延期两个月，只有一条短信，没有原因也没有新日期。请公开说明原因、新日期和怎么补偿。',
    hoursAgo: 300,
    fate: 'published',
    answer: {
      after: 20,
      body: '延期原因和新的交付日期今天已书面寄出，也附在项目公示栏。补偿按合同约定，由客户关系部逐户联系。',
    },
    meToo: 5,
  },
  {
    project: 'WZX',
    topic: 'environment',
    nickname: '一楼住户',
    title: '垃圾房味道大，夏天没法开窗',
    body: '垃圾房味道大，夏天一楼没法开窗。说过几次，每次都说在研究。',
    hoursAgo: 700,
    fate: 'published',
    answer: { after: 12, body: '今天起改为每天清运两次并消杀，下周加装密闭门，装好请您来看。' },
    result: { after: 150, body: '密闭门已装好，连续一周复查没有异味。谢谢您盯着这件事。' },
    judged: { after: 200, solved: true, satisfaction: 4 },
    meToo: 3,
  },
]

export const withholding =
  '这一帖指名指控某位门岗盗窃，并鼓动他人动手，没有凭据。失窃和巡逻的问题欢迎另写一帖，批评我们不会删。'
export const appealWords = '我说的是监控坏了没人修，电池丢了也没人管，请再看一遍。'
