import { departmentMembers } from '#modules/organization/index.ts'
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
 * A task is the department's: whoever holds a post in it acts, or whoever assigns cases for the project. Where nobody
 * holds a post in the department, everybody who may carry out tasks does.
 */
export async function mayActOn(
  work: Work,
  { department_id, project_id }: Pick<TaskRow, 'department_id' | 'project_id'>,
): Promise<boolean> {
  const members = await departmentMembers(work, department_id)
  const actor = work.actor as StaffActor
  if (members.length === 0 || members.includes(actor.id)) return true
  const reach = reachOf(actor, 'cases.assign')
  if (reach === everywhere) return true
  const rows = await work.sql(
    'SELECT 1 FROM scope.project_branch WHERE project_id = $1 AND node_id = ANY ($2) LIMIT 1',
    [project_id, reach],
  )
  return rows.length > 0
}

/** Refuses colleagues of other departments. */
export async function refuseOutsider(work: Work, task: TaskRow): Promise<void> {
  if (!(await mayActOn(work, task))) throw refusals.notInDepartment({ departmentName: task.department_name })
}
