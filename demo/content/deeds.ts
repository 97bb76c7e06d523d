import { addDays } from '#platform/calendar/index.ts'
import type { Chance } from '../random.ts'

const calls = [
  '电话接通，客户表示一切正常，感谢关心。',
  '已致电，客户询问装修手续，已解答并发送指引。',
  '已致电，客户反映厨房水压偏小，已转个案跟进。',
  '上门拜访，房屋情况良好，客户建议增加儿童活动设施。',
  '电话接通，客户在外地，约定下月再联系。',
  '已微信告知并电话确认，客户知悉。',
]
const notes = [
  '按操作指引完成，资料已归档。',
  '现场完成，客户签字确认。',
  '已完成，照片另存项目资料夹。',
  '已按时办理。',
]

interface Past {
  dueFrom: string
  dueOn: string
  customerSees: boolean
}

/** What came of an action of the past. */
export interface Deed {
  doneOn: string
  doneAt: Date
  /** What was said on the telephone, and what was noted. */
  call: string
  note: string
  isConfirmed: boolean
}

/** Done in time by most, late by some; undefined for what was forgotten or is still open. */
export function deedOfPast(chance: Chance, action: Past, today: string): Deed | undefined {
  const luck = chance.next()
  const isOver = action.dueOn < today
  if (isOver ? luck > 0.965 : luck > 0.45) return undefined
  const late = isOver && luck > 0.88
  const span = Math.max(0, Math.round((Date.parse(action.dueOn) - Date.parse(action.dueFrom)) / 86_400_000))
  const planned = late
    ? addDays(action.dueOn, chance.between(1, 9))
    : addDays(action.dueFrom, chance.between(0, span))
  const doneOn = planned < today ? planned : addDays(today, -1)
  if (doneOn < action.dueFrom) return undefined
  const hour = String(chance.between(1, 9)).padStart(2, '0')
  return {
    doneOn,
    doneAt: new Date(`${doneOn}T${hour}:${String(chance.between(10, 59))}:00.000Z`),
    call: chance.pick(calls),
    note: chance.pick(notes),
    isConfirmed: action.customerSees && chance.happens(0.4),
  }
}
