import { addDays, addMonths, type IsoDate } from '#platform/calendar/iso-date.ts'
import type { Stage } from './stages.ts'

/** The days that a programme has reached; each stage ends with one. */
export interface Milestones {
  surveyBegunOn: IsoDate | null
  surveyedOn: IsoDate | null
  polledOn: IsoDate | null
  decidedOn: IsoDate | null
  startedOn: IsoDate | null
  endedOn: IsoDate | null
  acceptedOn: IsoDate | null
  toldOn: IsoDate | null
}

/** Years between two renewals where a project sets none (domain.md 2.8, DEFAULT). */
export const usualYears = 4
const firstYears = 4
const monthsAhead = 12

/** The first anniversary is the promise of four years; the others follow in the rhythm of the project (domain.md 2.8). */
export const anniversaryOf = (deliveredOn: IsoDate, cycle: number, everyYears = usualYears): IsoDate =>
  addMonths(deliveredOn, 12 * (firstYears + (cycle - 1) * everyYears))

/** A project stands on the list from twelve months before an anniversary (domain.md 2.8, 8.6). */
export const listedFrom = (anniversaryOn: IsoDate): IsoDate => addMonths(anniversaryOn, -monthsAhead)

/** The cycle that a project is in today, null while its first one lies more than twelve months ahead. */
export function cycleAt(deliveredOn: IsoDate, today: IsoDate, everyYears = usualYears): number | null {
  let cycle = 0
  while (listedFrom(anniversaryOf(deliveredOn, cycle + 1, everyYears)) <= today) cycle++
  return cycle || null
}

/** The survey is finished half a year before the anniversary (8.2). */
export const surveyBy = (anniversaryOn: IsoDate): IsoDate => addMonths(anniversaryOn, -6)
/** Works begin within twelve months of the anniversary (8.1). */
export const startBy = (anniversaryOn: IsoDate): IsoDate => addMonths(anniversaryOn, 12)

/** Where a programme stands, from the days that it has reached. */
export function stageOf(days: Milestones): Stage {
  if (days.toldOn) return 'finished'
  if (days.acceptedOn) return 'story'
  if (days.endedOn) return 'acceptance'
  if (days.decidedOn) return 'works'
  if (days.polledOn) return 'funding'
  if (days.surveyedOn) return 'poll'
  return days.surveyBegunOn ? 'survey' : 'listed'
}

/** The last day of the present stage (domain.md 2.8); acceptance and story take two weeks, running works their plan. */
export function dueOf(stage: Stage, anniversaryOn: IsoDate, days: Milestones, plannedUntil: IsoDate | null) {
  switch (stage) {
    case 'listed':
    case 'survey':
      return surveyBy(anniversaryOn)
    case 'poll':
      return addMonths(anniversaryOn, -3)
    case 'funding':
      return addMonths(anniversaryOn, 6)
    case 'works':
      return days.startedOn ? plannedUntil : startBy(anniversaryOn)
    case 'acceptance':
      return addDays(days.endedOn!, 14)
    case 'story':
      return addDays(days.acceptedOn!, 14)
    case 'finished':
      return null
  }
}
