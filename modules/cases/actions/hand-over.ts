import { departmentsFor } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { refuseConfidential } from '../chairmans-office.ts'
import { caseHandedOver } from '../events.ts'
import { addEntry, type CaseInHand, makeMove, settlePromises } from '../in-hand.ts'
import { aboutCase, presentLine, subjectOf } from '../present.ts'
import { caseStore } from '../store.ts'
import { refuseWhileUndecided } from './undecided.ts'

export interface HandOver {
  departmentId: string
  reason: string
  dueAt?: string
}

/** Hands a task to a department; the case itself stays with its owner until the end (S2-07). */
export async function handOver(work: Work, caseId: string, input: HandOver) {
  const hand = await caseStore(work).take(caseId)
  refuseConfidential(hand.file)
  await refuseWhileUndecided(work, hand)
  const { taskId } = await handOverInHand(work, hand, input, { isRuled: false })
  return { taskId, case: presentLine(await caseStore(work).putBack(hand)) }
}

/** Adds the task of a department to a case in hand; one that the referee gave stays there. */
export async function handOverInHand(
  work: Work,
  hand: CaseInHand,
  { departmentId, reason, dueAt }: HandOver,
  { isRuled }: { isRuled: boolean },
) {
  const { file } = hand
  const department = (await departmentsFor(work, file.project_id)).find(({ id }) => id === departmentId)
  if (!department)
    throw common.invalidInput(
      { count: 1 },
      {
        fields: [
          {
            path: 'body.departmentId',
            zh: '这个部门不负责该项目',
            en: 'This department does not work for the project',
          },
        ],
      },
    )
  makeMove(work, hand, 'handOver')
  const staff = work.actor as StaffActor
  const taskId = work.newId()
  const { id, name } = department
  addEntry(work, hand, 'handOver', {
    body: reason,
    details: { taskId, departmentId: id, departmentName: name },
  })
  settlePromises(work, hand, ['acknowledgement'])
  file.department_id = id
  file.transfer_count += 1
  await caseStore(work).addTask({
    id: taskId,
    project_id: file.project_id,
    case_id: file.id,
    case_opened_at: file.opened_at,
    department_id: id,
    department_name: name,
    state: 'handedOver',
    reason,
    due_at: dueAt ? new Date(dueAt) : null,
    handed_over_at: work.now,
    handed_over_by: staff.id,
    handed_over_by_name: staff.name,
    accepted_at: null,
    assignee_staff_id: null,
    assignee_name: null,
    ended_at: null,
    ended_by_name: null,
    outcome: null,
    file_ids: [],
    ruled: isRuled,
    version: 1,
  })
  const payload = {
    ...aboutCase(file),
    taskId,
    departmentId: id,
    departmentName: name,
    transferCount: file.transfer_count,
  }
  work.emit(caseHandedOver, payload, subjectOf(file))
  return { taskId, department }
}
