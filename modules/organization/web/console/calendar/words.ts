import { useSay, useTexts } from '#design/texts.ts'
import { texts } from './texts.ts'
import type { CalendarDay } from './year.ts'

/** How days are named: the date, what the country does, what the city does. */
export function useDayWords() {
  const t = useTexts(texts)
  const say = useSay()
  const date = (on: string) => t.day(Number(on.slice(5, 7)), Number(on.slice(8)))
  const country = ({ kind, name }: Pick<CalendarDay, 'kind' | 'name'>) =>
    name ? `${t.kinds[kind]} · ${say(name)}` : t.kinds[kind]
  const whole = (day: CalendarDay) =>
    [date(day.on), country(day), day.own && t.because(day.own.workday ? t.works : t.rests, day.own.reason)]
      .filter(Boolean)
      .join(' · ')
  return { date, country, whole }
}
