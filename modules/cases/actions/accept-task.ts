import type { StaffActor, Work } from '#platform/work/index.ts'
import { canMove } from '../case.ts'
import { caseTaskAccepted } from '../events.ts'
import { addEntry, makeMove } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import { caseStore } from '../store.ts'
import { refuseEnded, refuseOutsider } from './task-state.ts'

/** The department accepts the task and somebody of it stands for it; the investigation begins (S3-44). */
export async function acceptTask(work: Work, caseId: string, taskId: string) {
  const store = caseStore(work)
  const hand = await store.take(caseId)
  const task = await store.task(hand, taskId)
  refuseEnded(task)
  await refuseOutsider(work, task)
  if (task.state === 'accepted') return presentLine(hand.file)
  const staff = work.actor as StaffActor
  await store.changeTask(task, {
    state: 'accepted',
    accepted_at: work.now,
    assignee_staff_id: staff.id,
    assignee_name: staff.name,
  })
  if (canMove(hand.file, 'investigate')) makeMove(work, hand, 'investigate')
  addEntry(work, hand, 'taskAccepted', { body: task.department_name, details: { taskId } })
  const payload = {
    ...aboutCase(hand.file),
    taskId,
    departmentId: task.department_id,
    departmentName: task.department_name,
  }
  work.emit(caseTaskAccepted, payload, amongStaff(hand.file))
  return presentLine(await store.putBack(hand))
}
