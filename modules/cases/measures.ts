/** What is counted of cases; each case stands in the month in which it was opened, fell due, or was closed. */
export const measures = [
  'opened',
  'inTime',
  'late',
  'overdue',
  'reopened',
  'rated',
  'satisfaction',
  'due',
  'solved',
  'special',
  'specialSolved',
  'unconfirmed',
  'withdrawn',
  'awaiting',
  'merged',
  'closed',
  'transfers',
  'contacts',
  'minutes',
  'repeats',
] as const
export type Measure = (typeof measures)[number]
export type Counts = Record<Measure, number>

export const noCounts = Object.fromEntries(measures.map((name) => [name, 0])) as Counts

export function sumOf(rows: readonly Counts[]): Counts {
  return rows.reduce(
    (sum, row) => Object.fromEntries(measures.map((name) => [name, sum[name] + row[name]])) as Counts,
    noCounts,
  )
}

const minutesOfDay = 1440
const share = (part: number, of: number) => (of > 0 ? part / of : null)

/** The figures that people read; null where there is nothing to count. */
export function figuresOf(counts: Counts) {
  const { minutes, satisfaction, ...plain } = counts
  return {
    ...plain,
    /** First direct answer within the term; what is not yet due is left out (S1-50). */
    inTimeShare: share(counts.inTime, counts.inTime + counts.late + counts.overdue),
    /** Domain.md section 7 item 5: special cases stand apart, so do those that were ended without the customer's word. */
    solvedShare: share(counts.solved, counts.due),
    specialShare: share(counts.specialSolved, counts.special),
    /** The same matter of the same customer again (S1-47). */
    repeatsShare: share(counts.repeats, counts.opened),
    reopenedShare: share(counts.reopened, counts.opened),
    satisfaction: share(satisfaction, counts.rated),
    /** What it costs a customer (S2-05). */
    contactsEach: share(counts.contacts, counts.closed),
    transfersEach: share(counts.transfers, counts.closed),
    daysEach: share(minutes / minutesOfDay, counts.closed),
  }
}

/** A month as it stands in an address: 2026-11. */
export type Month = string

export function addMonths(month: Month, by: number): Month {
  const [year, at] = month.split('-').map(Number) as [number, number]
  const count = year * 12 + at - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** How many months from the first to the last, both counted. */
export function monthsIn(from: Month, until: Month): number {
  const number = (month: Month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return number(until) - number(from) + 1
}

/** The period of the same length before. */
export function periodBefore({ from, until }: { from: Month; until: Month }) {
  const length = monthsIn(from, until)
  return { from: addMonths(from, -length), until: addMonths(from, -1) }
}

/** First and last month of what a month or a quarter is called. */
export function monthsOf(period: string): { from: Month; until: Month } {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (!quarter) return { from: period, until: period }
  const first = `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`
  return { from: first, until: addMonths(first, 2) }
}

/** What a case counts for in the figures, so that each leads to just its cases; `promiseLate` is how it stands at this moment. */
export const countedFor = [
  'opened',
  'answer',
  'answerLate',
  'due',
  'unsolved',
  'special',
  'rated',
  'promiseLate',
] as const
export type CountedFor = (typeof countedFor)[number]

/** By what a report is told apart. */
export const dimensions = [
  'project',
  'category',
  'department',
  'person',
  'channel',
  'month',
  'quarter',
] as const
export type Dimension = (typeof dimensions)[number]

/** By what the rows of a report are put in order; months and quarters also by time. */
export const reportOrders = [
  'time',
  'opened',
  'inTimeShare',
  'solvedShare',
  'unconfirmed',
  'repeats',
  'merged',
  'contactsEach',
  'transfersEach',
  'daysEach',
  'reopenedShare',
  'satisfaction',
] as const
export type ReportOrder = (typeof reportOrders)[number]
