import { attachFiles } from '#platform/files/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { isUnsafe } from '../case.ts'
import { refusals } from '../errors.ts'
import { caseTaskDone } from '../events.ts'
import { addEntry, factsOf, refuseMissing } from '../in-hand.ts'
import { aboutCase, amongStaff, presentLine } from '../present.ts'
import type { Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { refuseEnded, refuseOutsider } from './task-state.ts'

/** The department reports the task done, to the owner; what the customer is told is the owner's affair. */
export async function completeTask(work: Work, caseId: string, taskId: string, { body, fileIds = [] }: Word) {
  const store = caseStore(work)
  const hand = await store.take(caseId)
  const task = await store.task(hand, taskId)
  refuseEnded(task)
  await refuseOutsider(work, task)
  if (task.state !== 'accepted') throw refusals.taskNotAccepted()
  if (isUnsafe(factsOf(hand))) refuseMissing(['safeguard'])
  const { name } = work.actor as StaffActor
  await attachFiles(work, fileIds, { projectId: hand.file.project_id })
  await store.changeTask(task, {
    state: 'done',
    ended_at: work.now,
    ended_by_name: name,
    outcome: body,
    file_ids: [...fileIds],
  })
  addEntry(work, hand, 'taskDone', {
    body,
    file_ids: [...fileIds],
    details: { taskId, departmentName: task.department_name },
  })
  const payload = {
    ...aboutCase(hand.file),
    taskId,
    departmentId: task.department_id,
    departmentName: task.department_name,
  }
  work.emit(caseTaskDone, payload, amongStaff(hand.file))
  return presentLine(await store.putBack(hand))
}
