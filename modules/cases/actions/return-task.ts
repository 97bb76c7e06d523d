import type { StaffActor, Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { caseTaskReturned } from '../events.ts'
import { addEntry } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { caseStore } from '../store.ts'
import { askReferee } from './rule.ts'
import { refuseEnded, refuseOutsider } from './task-state.ts'

/** The department sends the task back with its reason; the owner decides what comes next. */
export async function returnTask(work: Work, caseId: string, taskId: string, reason: string) {
  const store = caseStore(work)
  const hand = await store.take(caseId)
  const { file } = hand
  const task = await store.task(hand, taskId)
  refuseEnded(task)
  await refuseOutsider(work, task)
  if (task.ruled) throw refusals.taskRuled()
  const { name } = work.actor as StaffActor
  await store.changeTask(task, {
    state: 'returned',
    ended_at: work.now,
    ended_by_name: name,
    outcome: reason,
  })
  if (file.department_id === task.department_id) file.department_id = null
  addEntry(work, hand, 'taskReturned', {
    body: reason,
    details: { taskId, departmentName: task.department_name },
  })
  const payload = {
    ...aboutCase(file),
    taskId,
    departmentId: task.department_id,
    departmentName: task.department_name,
  }
  work.emit(caseTaskReturned, payload, amongStaff(file))
  await askReferee(work, hand)
  return presentLine(await store.putBack(hand))
}
