import type { IsoDate } from '#platform/calendar/index.ts'
import type { Journey } from './journey.ts'
import { type Plan, type PlannedAction, plan, type PlanningDay } from './plan.ts'
import type { Standard } from './standard.ts'

/** A version of the standard on which a journey was, until the local day on which it moved on. */
export interface EarlierVersion {
  standardId: string
  until: IsoDate
}

/** A version with the journey as it follows from the facts under its settings. */
export interface VersionOfJourney {
  standard: Pick<Standard, 'actions' | 'byKey'>
  journey: Journey
  /** The local day from which the journey is on it; null from its beginning. */
  since: IsoDate | null
}

/**
 * The plan of a journey over the versions on which it was, the first one first. What a newer version asks for began to be
 * asked on the day of the move: nothing that lay before it is asked for afterwards, and moving makes nothing late.
 */
export function planOnVersions(versions: readonly VersionOfJourney[], day: PlanningDay): Plan {
  let made: Plan = { actions: [], extendOn: null }
  for (const { standard, journey, since } of versions) {
    const next = plan(standard.actions, journey, day)
    if (since === null) {
      made = next
      continue
    }
    const asked = new Map(made.actions.map((action) => [placeOf(action), action]))
    const actions = next.actions.flatMap((action) => {
      if (action.dueOn >= since) return [action]
      const before = asked.get(placeOf(action))
      if (before && before.dueOn < since) return [action]
      return before || isAheadByLaw(standard, journey, action, since) ? [{ ...action, dueOn: since }] : []
    })
    made = { actions, extendOn: next.extendOn }
  }
  return made
}

const placeOf = ({ key, occurrence }: PlannedAction) => `${key} ${occurrence}`

/** A statutory action whose anchor still lies ahead is due at once, as at the beginning of a journey. */
function isAheadByLaw(
  { byKey }: Pick<Standard, 'byKey'>,
  { anchors }: Journey,
  { key }: PlannedAction,
  since: IsoDate,
): boolean {
  const rule = byKey.get(key)!
  return rule.nature === 'statutory' && (anchors[rule.anchor]?.on ?? '') >= since
}
