import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords, isoDay } from '#design/plain/time-words.ts'
import { defineTexts, useTexts } from '#design/texts.ts'
import { daysBetween } from '#platform/calendar/iso-date.ts'

const texts = defineTexts({
  zh: {
    late: (days: number) => `逾期 ${days} 天`,
    today: '今天截止',
    tomorrow: '明天截止',
    until: (date: string, days: number) => `${date}前 · 还有 ${days} 天`,
    from: (date: string) => `${date}起可办`,
  },
  en: {
    late: (days: number) => (days === 1 ? '1 day late' : `${days} days late`),
    today: 'Due today',
    tomorrow: 'Due tomorrow',
    until: (date: string, days: number) => `By ${date} · ${days} days left`,
    from: (date: string) => `Opens ${date}`,
  },
})

/** Today on the calendar of the projects, YYYY-MM-DD. */
export const useToday = () => isoDay(useNow())

/** When an open action is due, as people say it; exact on hover. */
export function DueWords({ dueFrom, dueOn }: { dueFrom: string; dueOn: string }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const today = isoDay(now)
  const left = daysBetween(today, dueOn)
  const inWords = (date: string) => dateWords(date, now, language)
  const words = () => {
    if (dueFrom > today) return t.from(inWords(dueFrom))
    if (left < 0) return t.late(-left)
    if (left <= 1) return left === 0 ? t.today : t.tomorrow
    return t.until(inWords(dueOn), left)
  }
  return (
    <time dateTime={dueOn} title={`${dueFrom} – ${dueOn}`} style={{ whiteSpace: 'nowrap' }}>
      {words()}
    </time>
  )
}
