import { endOfTerm } from '#platform/calendar/clock-time.ts'
import { useLanguage } from '../language.ts'
import { useNow } from './now.ts'
import { dateWords, exactWords, remainingWords, termWords, timeWords } from './time-words.ts'

/** An instant as people say it, exact on hover. `at` is ISO 8601. */
export function RelativeTime({ at }: { at: string }) {
  const language = useLanguage()
  const now = useNow()
  const instant = new Date(at)
  return (
    <time dateTime={at} title={exactWords(instant, language)} style={{ whiteSpace: 'nowrap' }}>
      {timeWords(instant, now, language)}
    </time>
  )
}

/** The time left to a deadline, or since it passed: it ticks. `until` is an instant (ISO 8601) or a day, to its end. */
export function RemainingTime({ until }: { until: string }) {
  const language = useLanguage()
  const now = useNow()
  const deadline = endOfTerm(until)
  return (
    <time dateTime={until} title={termWords(until, language)} style={{ whiteSpace: 'nowrap' }}>
      {remainingWords(deadline, now, language)}
    </time>
  )
}

/** A date of law, 'YYYY-MM-DD'. */
export function DateText({ date }: { date: string }) {
  const language = useLanguage()
  const now = useNow()
  return (
    <time dateTime={date} title={date} style={{ whiteSpace: 'nowrap' }}>
      {dateWords(date, now, language)}
    </time>
  )
}
