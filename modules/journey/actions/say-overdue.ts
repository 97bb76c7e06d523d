import type { Work } from '#platform/work/index.ts'
import { actionOverdue } from '../events.ts'
import { settingsInForce } from '../queries/settings-in-force.ts'
import { overdueStore, type ProjectDay } from '../stores/overdue.ts'
import { standardStore } from '../stores/standards.ts'
import { aboutAction } from './about-action.ts'

const portion = 500

/** Says of the next actions of projects that they have become overdue; returns whether there may be more. */
export async function sayOverdue(work: Work, days: readonly ProjectDay[]): Promise<boolean> {
  const store = overdueStore(work)
  const settings = await settingsInForce(
    work,
    days.map(({ projectId }) => projectId),
  )
  const raised = days.map((day) => ({ ...day, daysUntilAbove: settings(day.projectId).escalationDays }))
  const [late, left] = await Promise.all([store.unsaid(days, portion), store.unraised(raised, portion)])
  const [said] = await Promise.all([store.note(days, 'responsible', late), store.note(days, 'above', left)])
  const standards = await standardStore(work).byIds(late.map(({ standardId }) => standardId))
  for (const action of late) {
    const standard = standards.get(action.standardId)?.byKey.get(action.key)
    if (!standard || !said.has(action.id)) continue
    const { dueOn, performer, responsibleStaffId } = action
    const { words, about } = aboutAction({
      action: { ...action, timezone: '' },
      standard,
    })
    // Internal: the customer reads what was done, not what somebody forgot.
    const { personId: _, ...inHouse } = about
    work.emit(actionOverdue, { ...words, dueOn, performer, responsibleStaffId }, inHouse)
  }
  return late.length === portion || left.length === portion
}
