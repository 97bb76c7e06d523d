import { type ActionRecord, stateOf } from '../action-record.ts'
import type { ActionState } from '../action-state.ts'
import type { InTwoLanguages, StandardAction } from '../standard-action.ts'

/** An action as its customer sees it. */
export interface OwnAction extends Pick<
  ActionRecord,
  'id' | 'key' | 'step' | 'dueFrom' | 'dueOn' | 'doneOn' | 'confirmedAt'
> {
  title: InTwoLanguages
  text: InTwoLanguages
  state: ActionState
  mayConfirm: boolean
}

/** An action in the words that its customer reads; only for actions that have such words. */
export function presentOwnAction(
  row: Omit<ActionRecord, 'timezone'>,
  { title, customer }: StandardAction,
  today: string,
): OwnAction {
  const { id, key, step, dueFrom, dueOn, doneOn, confirmedAt } = row
  const state = stateOf({ ...row, timezone: '' }, today)
  const mayConfirm = confirmedAt === null && ['due', 'overdue', 'done', 'doneLate'].includes(state)
  return {
    id,
    key,
    step,
    title,
    text: customer ?? title,
    state,
    dueFrom,
    dueOn,
    doneOn,
    confirmedAt,
    mayConfirm,
  }
}
