import type { StaffActor, Work } from '#platform/work/index.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { caseStore } from '../store.ts'
import { refuseEnded } from './task-state.ts'

/** Takes a task back from a department that need not or does not act. */
export async function withdrawTask(work: Work, caseId: string, taskId: string, reason: string) {
  const store = caseStore(work)
  const hand = await store.take(caseId)
  const task = await store.task(hand, taskId)
  refuseEnded(task)
  const { name } = work.actor as StaffActor
  await store.changeTask(task, {
    state: 'withdrawn',
    ended_at: work.now,
    ended_by_name: name,
    outcome: reason,
  })
  if (hand.file.department_id === task.department_id) hand.file.department_id = null
  addEntry(work, hand, 'taskWithdrawn', {
    body: reason,
    details: { taskId, departmentName: task.department_name },
  })
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  return presentLine(await store.putBack(hand))
}
