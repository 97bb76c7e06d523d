import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { TaskRow, TaskState } from '../tables.ts'

const words: Record<TaskState, { zh: string; en: string }> = {
  handedOver: { zh: '转出', en: 'handed over' },
  accepted: { zh: '接收', en: 'accepted' },
  returned: { zh: '退回', en: 'sent back' },
  done: { zh: '完成', en: 'done' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
}

/** A task ends once. */
export function refuseEnded({ state, ended_at }: TaskRow): void {
  if (ended_at) throw refusals.taskEnded({ state, stateZh: words[state].zh, stateEn: words[state].en })
}

/**
 * For which departments of a project the asker may act on tasks. A task is the department's: whoever holds a post in it
 * acts, or whoever assigns cases for the project. Where nobody holds a post in the department, everybody who may carry out
 * tasks does.
 */
export async function departmentsToActFor(
  work: Work,
  projectId: string,
  departmentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const actor = work.actor as StaffActor
  const reach = reachOf(actor, 'cases.assign')
  if (departmentIds.length === 0 || reach === everywhere) return new Set(departmentIds)
  const rows = await work.sql<{ id: string }>(
    `SELECT d.id FROM unnest($1::uuid[]) AS d(id)
      WHERE EXISTS (SELECT FROM organization.department_members(d.id, $2) m WHERE m.staff_id = $3)
         OR NOT EXISTS (SELECT FROM organization.department_members(d.id, $2))
         OR EXISTS (SELECT FROM scope.project_branch b WHERE b.project_id = $4 AND b.node_id = ANY ($5::uuid[]))`,
    [departmentIds, work.now, actor.id, projectId, reach],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Refuses colleagues of other departments. */
export async function refuseOutsider(work: Work, task: TaskRow): Promise<void> {
  const mine = await departmentsToActFor(work, task.project_id, [task.department_id])
  if (!mine.has(task.department_id)) throw refusals.notInDepartment({ departmentName: task.department_name })
}
