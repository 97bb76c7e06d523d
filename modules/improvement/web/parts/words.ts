import { defineTexts } from '#design/texts.ts'

/** The words of opinions and what becomes of them, alike for staff and owners. */
export const words = defineTexts({
  zh: {
    channels: {
      callback: '回访',
      talkMeeting: '恳谈会',
      openDay: '工地开放日',
      portal: '同行门户',
      case: '投诉与建议',
      wishesPoll: '心愿征集',
      survey: '满意度调查',
      forum: '业主论坛',
      staff: '员工记录',
    },
    steps: {
      WARM_HANDS: '温馨牵手',
      JOINED: '喜结连理',
      CLOSE_CONTACT: '亲密接触',
      WELCOME_HOME: '恭迎乔迁',
      ASKING_AFTER: '嘘寒问暖',
      RESPONSIBILITY: '承担责任',
      ON_THE_ROAD: '一路同行',
      FOUR_YEAR: '四年之约',
    },
    states: { new: '新收到', grouped: '处理中', accepted: '采纳', refused: '未采纳', done: '已落实' },
    outcomes: {
      designStandard: '设计标准',
      serviceStandard: '服务标准',
      purchasingRule: '采购规则',
      works: '现场整改',
      training: '培训',
      other: '其他',
    },
    improvementStates: { proposed: '待决定', accepted: '实施中', refused: '不采纳', done: '已完成' },
    tellings: { none: '未编写', written: '待公布', published: '已公布' },
    talkStates: { draft: '筹备中', announced: '已公布', held: '已举行', cancelled: '已取消' },
    guestStates: { booked: '已报名', joined: '已签到', cancelled: '已取消' },
    sources: { surveys: '回访记录', cases: '个案', construction: '开放日问题', here: '意见池' },
    quarter: (year: string, quarter: string) => `${year} 年第${'一二三四'[Number(quarter) - 1]}季度`,
    anonymous: '匿名',
  },
  en: {
    channels: {
      callback: 'Call-back',
      talkMeeting: 'Talk meeting',
      openDay: 'Open day',
      portal: 'Portal',
      case: 'Complaints and suggestions',
      wishesPoll: 'Poll of wishes',
      survey: 'Satisfaction survey',
      forum: 'Owners’ forum',
      staff: 'Recorded by staff',
    },
    steps: {
      WARM_HANDS: 'Warm hand-holding',
      JOINED: 'Joined in joy',
      CLOSE_CONTACT: 'Close contact',
      WELCOME_HOME: 'Welcome home',
      ASKING_AFTER: 'Asking after you',
      RESPONSIBILITY: 'Taking responsibility',
      ON_THE_ROAD: 'On the road together',
      FOUR_YEAR: 'Four-year promise',
    },
    states: { new: 'New', grouped: 'In hand', accepted: 'Taken up', refused: 'Not taken up', done: 'Done' },
    outcomes: {
      designStandard: 'Design standard',
      serviceStandard: 'Service standard',
      purchasingRule: 'Purchasing rule',
      works: 'Works on site',
      training: 'Training',
      other: 'Other',
    },
    improvementStates: {
      proposed: 'To be decided',
      accepted: 'Under way',
      refused: 'Not taken up',
      done: 'Done',
    },
    tellings: { none: 'Not written', written: 'To be published', published: 'Published' },
    talkStates: { draft: 'In preparation', announced: 'Announced', held: 'Held', cancelled: 'Off' },
    guestStates: { booked: 'Has a place', joined: 'Came', cancelled: 'Given back' },
    sources: {
      surveys: 'Call-back',
      cases: 'Case',
      construction: 'Open-day finding',
      here: 'Pool of opinions',
    },
    quarter: (year: string, quarter: string) => `Quarter ${quarter} of ${year}`,
    anonymous: 'Unnamed',
  },
})

/** A quarter as people say it, from 2026Q4. */
export const sayQuarter = (quarter: string, say: (year: string, quarter: string) => string): string =>
  say(quarter.slice(0, 4), quarter.slice(5))
