import { addDays, dayNumberOf, type IsoDate, weekdayOf } from '#platform/calendar/iso-date.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { organizationContract } from '../../../contract.ts'

export type YearReply = Omit<ReplyOf<(typeof organizationContract)['routes']['listOwnDays']>, 'officeHours'>
export type OwnDay = YearReply['days'][number]

/** What a day is in the country: an ordinary weekday or weekend, or a day of the yearly notice. */
export type PublicKind = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday'

/** A day as the city lives it. */
export interface CalendarDay {
  on: IsoDate
  kind: PublicKind
  name: { zh: string; en: string } | null
  /** Where the city does otherwise than the country. */
  own: OwnDay | null
  isWorked: boolean
}

export interface CalendarMonth {
  /** 1 to 12. */
  month: number
  /** Empty places before the first day, in a week that begins on Monday. */
  before: number
  days: CalendarDay[]
}

/** The months of a year with what each day is. */
export function monthsOf(year: number, { days, publicDays }: YearReply): CalendarMonth[] {
  const own = new Map(days.map((day) => [day.on, day]))
  const stated = new Map(publicDays.map((day) => [day.on, day]))
  const months: CalendarMonth[] = []
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) {
    const weekday = weekdayOf(dayNumberOf(on))
    if (on.endsWith('-01')) months.push({ month: months.length + 1, before: (weekday + 6) % 7, days: [] })
    const kind = stated.get(on)?.kind ?? (weekday === 0 || weekday === 6 ? 'weekend' : 'workday')
    const other = own.get(on) ?? null
    months.at(-1)!.days.push({
      on,
      kind,
      name: stated.get(on)?.name ?? null,
      own: other,
      isWorked: other?.workday ?? (kind === 'workday' || kind === 'makeUpWorkday'),
    })
  }
  return months
}
