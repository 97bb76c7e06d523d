import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { texts as bulletins } from './bulletin-texts.ts'
import { texts as changes } from './change-texts.ts'
import { texts as findings } from './finding-texts.ts'
import { texts as notices } from './notice-texts.ts'
import { texts as openDays } from './open-day-texts.ts'

/** Codes of the building time as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'construction.bulletin.state': codesOf(bulletins, 'states'),
  'construction.recipient.ways': codesOf(bulletins, 'wayWords'),
  'construction.change.kind': codesOf(changes, 'kinds'),
  'construction.notice.kind': {
    zh: { change: notices.zh.change, delay: notices.zh.delay },
    en: { change: notices.en.change, delay: notices.en.delay },
  },
  'construction.notice.answer': codesOf(notices, 'answers'),
  'construction.notice.served_way': codesOf(changes, 'serviceWays'),
  'construction.open_day.state': codesOf(openDays, 'states'),
  'construction.booking.state': codesOf(openDays, 'bookingStates'),
  'construction.booking.briefing': codesOf(openDays, 'briefings'),
  'construction.finding.part': codesOf(findings, 'parts'),
}
