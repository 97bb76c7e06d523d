import type { Poster } from './api.ts'

type Term = Poster['content']['terms'][number]

/** A poster speaks Chinese with a line of English below, whoever prints it. */
export const posterWords = {
  title: { zh: '有事请找我们', en: 'How to reach us' },
  hotline: { zh: '服务热线', en: 'Hotline' },
  report: { zh: '扫码报事、投诉与建议', en: 'Scan to report, complain or suggest' },
  board: { zh: '投诉论坛：人人可看，公开答复', en: 'Complaint board: open to everybody, answered in public' },
  hours: { zh: '服务时间', en: 'Hours' },
  reception: { zh: '接待地点', en: 'Reception' },
  answeredBy: { zh: '由谁答复', en: 'Who answers' },
  promise: { zh: '我们的承诺', en: 'Our promise' },
  law: {
    zh: '以上时限是公开作出的服务承诺；物业服务人的公开承诺是物业服务合同的组成部分（《民法典》第九百三十八条）。',
    en: 'These terms are promised in public; what a property company promises so is part of its contract (Civil Code, art. 938).',
  },
}

const says: Record<Term['target'], (zh: string, en: string) => { zh: string; en: string }> = {
  acknowledgement: (zh, en) => ({ zh: `${zh}内确认收到`, en: `confirmed within ${en}` }),
  firstReply: (zh, en) => ({ zh: `${zh}内直接答复您`, en: `a direct answer within ${en}` }),
  onSite: (zh, en) => ({ zh: `${zh}内到场`, en: `somebody comes within ${en}` }),
  plan: (zh, en) => ({ zh: `${zh}内给出处理方案`, en: `a plan within ${en}` }),
  progress: (zh, en) => ({ zh: `至少每 ${zh}告知进展`, en: `news at least every ${en}` }),
  close: (zh, en) => ({ zh: `${zh}内办结`, en: `solved within ${en}` }),
}

/** One promised term in both languages: 24 小时内直接答复您. */
export function sayTerm({ urgency, target, minutes, measure }: Term): { zh: string; en: string } {
  const isUrgent = urgency === 'CRITICAL'
  const isWorking = measure === 'working' && target !== 'firstReply'
  const { zh, en } = says[target](
    lengthOf(minutes, isWorking ? '个工作时' : ' 小时', ' 天', ' 分钟'),
    lengthOf(minutes, isWorking ? ' working hours' : ' hours', ' days', ' minutes'),
  )
  return { zh: `${isUrgent ? '涉及人身安全：' : ''}${zh}`, en: `${isUrgent ? 'danger: ' : ''}${en}` }
}

function lengthOf(minutes: number, hours: string, days: string, ofMinutes: string): string {
  if (minutes >= 2880 && minutes % 1440 === 0 && !hours.includes('work') && !hours.includes('工'))
    return `${minutes / 1440}${days}`
  return minutes >= 60 ? `${Math.round((minutes / 60) * 10) / 10}${hours}` : `${minutes}${ofMinutes}`
}
