import { addClockMinutes, type IsoDate, localDateOf, startOfLocalDay } from '#platform/calendar/index.ts'
import type { FieldProblem } from '#platform/errors/index.ts'
import { type EventKind, eventRules } from './recorded-event.ts'

/** When something happened, as people say it. */
export interface GivenDay {
  on: IsoDate
  /** Local time 'HH:MM'. */
  time?: string | null
  note?: string | null
}

/** Day, moment and note of an event, or what is wrong with them: only appointments and openings may lie ahead. */
export function dayOfEvent(
  kind: EventKind,
  { on, time, note }: GivenDay,
  timezone: string,
  now: Date,
): {
  day: { happenedOn: IsoDate; happenedAt: Date | null; note: string | null }
  problems: FieldProblem[]
} {
  const rule = eventRules[kind]
  const problems: FieldProblem[] = []
  const happenedAt =
    rule.timed && time ? addClockMinutes(startOfLocalDay(on, timezone), minutesOf(time)) : null
  if (!rule.ahead && (on > localDateOf(now, timezone) || (happenedAt !== null && happenedAt > now)))
    problems.push({
      path: happenedAt && on <= localDateOf(now, timezone) ? 'body.time' : 'body.on',
      zh: '还没有发生的事不能登记，请核对日期和时间。',
      en: 'What has not happened yet cannot be recorded; please check day and time.',
    })
  if (rule.note && !note?.trim())
    problems.push({ path: 'body.note', zh: '请写明情况。', en: 'Please say what happened.' })
  return { day: { happenedOn: on, happenedAt, note: note?.trim() || null }, problems }
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
