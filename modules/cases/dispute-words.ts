import { sayDay } from '#platform/calendar/index.ts'
import type { DisputeRow } from './dispute-tables.ts'
import type { Outcome, Way } from './dispute.ts'
import type { Words } from './words.ts'

const wayWords: Record<Exclude<Way, 'ended'>, Words> = {
  negotiation: { zh: '双方正在协商', en: 'We are talking it over with you' },
  mediation: { zh: '正在调解', en: 'It is being mediated' },
  arbitration: { zh: '正在仲裁', en: 'It is before the arbitrators' },
  litigation: { zh: '正在法院处理', en: 'It is before the court' },
}
const endWords: Record<Outcome, Words> = {
  settlement: { zh: '双方已达成一致', en: 'We have settled it with you' },
  ruling: { zh: '已有裁决', en: 'It was decided' },
  withdrawn: { zh: '您已撤回', en: 'You withdrew it' },
}

/** What the customer reads of it: which way, the next day, and that her matter goes on with us all the same. */
export function statementOf({
  way,
  body,
  next_on,
  outcome,
}: Pick<DisputeRow, 'way' | 'body' | 'next_on' | 'outcome'>): Words {
  if (way === 'ended') {
    const { zh, en } = endWords[outcome!]
    return { zh: `${zh}。原来的事我们继续办完。`, en: `${en}. We still finish what you told us of.` }
  }
  const { zh, en } = wayWords[way]
  const at = body ? { zh: `（${body}）`, en: ` (${body})` } : { zh: '', en: '' }
  const next = next_on
    ? { zh: `下一次日期：${sayDay(next_on, 'zh')}。`, en: ` Next date: ${sayDay(next_on, 'en')}.` }
    : { zh: '下一次日期定下后告诉您。', en: ' We tell you the next date once it is set.' }
  return {
    zh: `${zh}${at.zh}。${next.zh}您的投诉照常办理，不受影响。`,
    en: `${en}${at.en}.${next.en} Your complaint is handled as before.`,
  }
}
