import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'
import type { AnchorDay, Journey } from './journey.ts'
import type { StandardAction } from './standard-action.ts'
import type { JourneyStep } from './step.ts'

/** One action of one journey with its window; key and occurrence identify it within the journey. */
export interface PlannedAction {
  key: string
  /** Counts from 1; the number of a recurring action never changes. */
  occurrence: number
  step: JourneyStep
  /** The first day on which it may be done. */
  dueFrom: IsoDate
  /** The last day on which it is in time, until 24:00 local time (rule 7). */
  dueOn: IsoDate
  /** The last day as it was first promised (rule 5). */
  plannedOn: IsoDate
  performer: string
}

/** What a plan depends on besides the facts. */
export interface PlanningDay {
  today: IsoDate
  /** Nothing is asked for that was due before the project began to work with the plan. */
  plansFrom: IsoDate
  /** The day itself, or the next workday. */
  moveToWorkday: (day: IsoDate) => IsoDate
}

export interface Plan {
  actions: PlannedAction[]
  /** The day on which further occurrences of recurring actions come into the plan; null when none will. */
  extendOn: IsoDate | null
}

/**
 * The actions of a journey by the standard. Deterministic: the same facts on the same day give the same plan. Of a
 * recurring action every occurrence that has opened is there, and the next one.
 */
export function plan(standard: readonly StandardAction[], journey: Journey, day: PlanningDay): Plan {
  const actions: PlannedAction[] = []
  let extendOn: IsoDate | null = null
  if (journey.endedBy === 'cancelled') return { actions, extendOn }
  for (const action of standard) {
    const anchor = journey.anchors[action.anchor]
    if (action.subject !== journey.subjectKind || !anchor) continue
    for (let occurrence = 1; occurrence <= mostOccurrences(action); occurrence++) {
      const target = targetOf(action, anchor.on, occurrence)
      if (isOver(action, journey, target)) break
      const planned = windowOf(action, anchor, target, occurrence, journey, day)
      if (planned) actions.push(planned)
      const opensOn = addDays(target, -action.opens)
      if (opensOn > day.today) {
        if (occurrence < mostOccurrences(action) && (extendOn === null || opensOn < extendOn))
          extendOn = opensOn
        break
      }
    }
  }
  return { actions, extendOn }
}

const mostOccurrences = ({ repeats }: StandardAction) =>
  repeats ? (repeats.times ?? Number.MAX_SAFE_INTEGER) : 1

/** Counted from the anchor each time, so that 31 January plus months never drifts. */
function targetOf({ after, repeats }: StandardAction, anchorOn: IsoDate, occurrence: number): IsoDate {
  const months = after.months + (repeats?.everyMonths ?? 0) * (occurrence - 1)
  return addDays(addMonths(anchorOn, months), after.days)
}

/** A recurring action ends with its step; any action that was meant for a day after the end of the journey falls away. */
function isOver({ repeats, step }: StandardAction, { stays, endedOn }: Journey, target: IsoDate): boolean {
  if (endedOn !== null && target > endedOn) return true
  const leftOn = stays.find((stay) => stay.step === step)?.leftOn ?? null
  return repeats !== null && leftOn !== null && target >= leftOn
}

/**
 * The window of one occurrence; none when it closed before the journey or the work with the plan began. A statutory
 * action whose anchor still lies ahead is then due at once instead.
 */
function windowOf(
  action: StandardAction,
  anchor: AnchorDay,
  target: IsoDate,
  occurrence: number,
  journey: Journey,
  day: PlanningDay,
): PlannedAction | null {
  const { key, step, opens, performer } = action
  const begin = journey.startedOn > day.plansFrom ? journey.startedOn : day.plansFrom
  const lastDay = lastDayOf(action, target, day)
  const isTooEarly = lastDay < begin
  if (isTooEarly && !(action.nature === 'statutory' && anchor.on >= begin)) return null
  const dueOn = isTooEarly ? begin : lastDay
  const promised =
    anchor.promisedOn && lastDayOf(action, targetOf(action, anchor.promisedOn, occurrence), day)
  return {
    key,
    occurrence,
    step,
    dueFrom: addDays(target, -opens),
    dueOn,
    plannedOn: promised ?? dueOn,
    performer,
  }
}

function lastDayOf(
  { grace, nature }: StandardAction,
  target: IsoDate,
  { moveToWorkday }: PlanningDay,
): IsoDate {
  const day = addDays(target, grace)
  return nature === 'contact' ? moveToWorkday(day) : day
}
