import type { StaffCard } from '#modules/organization/index.ts'
import { type ActionRecord, stateOf } from '../action-record.ts'
import { asksForTap } from '../confirmation.ts'
import type { ActionState } from '../action-state.ts'
import type { OwnPaper } from './own-papers.ts'
import type { InTwoLanguages, StandardAction } from '../standard-action.ts'

/** An action as its customer sees it. */
export interface OwnAction extends Pick<
  ActionRecord,
  'id' | 'key' | 'step' | 'dueFrom' | 'dueOn' | 'doneOn' | 'confirmedAt'
> {
  title: InTwoLanguages
  text: InTwoLanguages
  state: ActionState
  doneBy: StaffCard | null
  mayConfirm: boolean
  papers: OwnPaper[]
}

/** An action in the words that its customer reads; only for actions that have such words. */
export function presentOwnAction(
  row: Omit<ActionRecord, 'timezone'>,
  standard: StandardAction,
  today: string,
  staff: ReadonlyMap<string, StaffCard>,
  papers: readonly OwnPaper[] = [],
): OwnAction {
  const { title, customer, customerDone } = standard
  const { id, key, step, dueFrom, dueOn, doneOn, confirmedAt } = row
  const state = stateOf({ ...row, timezone: '' }, today)
  // Before the contract she acknowledges what is explained, in the talk itself.
  const mayConfirm =
    asksForTap(standard) &&
    row.householdId !== null &&
    confirmedAt === null &&
    ['due', 'overdue', 'done', 'doneLate'].includes(state)
  return {
    id,
    key,
    step,
    title,
    text: (doneOn === null ? null : customerDone) ?? customer ?? title,
    state,
    dueFrom,
    dueOn,
    doneOn,
    doneBy: staff.get(row.doneById ?? '') ?? null,
    confirmedAt,
    mayConfirm,
    papers: doneOn === null ? [] : [...papers],
  }
}
