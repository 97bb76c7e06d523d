import type { IsoDate } from '#platform/calendar/index.ts'
import { type ActionState, actionState } from './action-state.ts'
import type { JourneyStep } from './step.ts'

/** An action as those who do it and look at it need it. */
export interface ActionRecord {
  id: string
  projectId: string
  journeyId: string
  homeId: string | null
  personId: string | null
  householdId: string | null
  key: string
  occurrence: number
  step: JourneyStep
  dueFrom: IsoDate
  dueOn: IsoDate
  plannedOn: IsoDate
  performer: string
  responsibleStaffId: string | null
  isApplicable: boolean
  doneAt: Date | null
  doneOn: IsoDate | null
  doneById: string | null
  doneByName: string | null
  waivedAt: Date | null
  waivedByName: string | null
  waiverReason: string | null
  confirmedAt: Date | null
  /** Since when three calls at different hours had come to nothing. */
  notReachedAt: Date | null
  version: number
  changedBy: string | null
  /** Of its journey. */
  standardId: string
  /** Of its project. */
  timezone: string
}

/** The state of a stored action on a local day of its project. */
export function stateOf(action: ActionRecord, today: IsoDate): ActionState {
  return actionState({ ...action, isWaived: action.waivedAt !== null }, today)
}
