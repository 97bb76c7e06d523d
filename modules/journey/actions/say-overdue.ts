import type { Work } from '#platform/work/index.ts'
import { actionOverdue } from '../events.ts'
import { settingsInForce } from '../queries/settings-in-force.ts'
import { overdueStore, type ProjectDay } from '../stores/overdue.ts'
import { standardStore } from '../stores/standards.ts'
import { aboutAction } from './about-action.ts'

const portion = 250

/** Says of the next actions of a project that they have become overdue; returns whether there may be more. */
export async function sayOverdue(work: Work, day: ProjectDay): Promise<boolean> {
  const store = overdueStore(work)
  const { escalationDays } = await settingsInForce(work, day.projectId)
  const [late, left] = await Promise.all([
    store.unsaid(day, portion),
    store.unraised(day, escalationDays, portion),
  ])
  const [said] = await Promise.all([store.note(day, 'responsible', late), store.note(day, 'above', left)])
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
