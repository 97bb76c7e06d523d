import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import { departmentIds, projectsInReach } from './list-cases.ts'

/** Nobody reads a tab beyond this; counting stops here. */
export const countedUpTo = 1000

/** How many open cases stand behind each tab of the inbox, counted up to 1,000. */
export async function countCases(work: Work, { projectId }: { projectId?: string }) {
  const actor = work.actor as StaffActor
  const departments = await departmentIds(work)
  const within = projectId
    ? 'c.project_id = $4'
    : reachOf(actor, 'cases.read') === everywhere ? '$4::uuid IS NULL' : `$4::uuid IS NULL AND c.project_id IN (${projectsInReach})`
  const count = (condition: string) =>
    `(SELECT count(*) FROM (SELECT FROM cases.case_file c WHERE ${within} AND ${condition} LIMIT ${countedUpTo}) counted)`
  const [row] = await work.sql<Record<'reach' | 'mine' | 'department' | 'overdue' | 'waiting', number>>(
    `SELECT ${count('c.closed_at IS NULL')} AS reach,
            ${count('c.closed_at IS NULL AND c.owner_staff_id = $1')} AS mine,
            ${count(`c.closed_at IS NULL AND (c.department_id = ANY ($2::uuid[]) OR c.id IN
               (SELECT t.case_id FROM cases.task t WHERE t.department_id = ANY ($2::uuid[]) AND t.ended_at IS NULL))`)} AS department,
            ${count('c.answer_due_at < $3')} AS overdue,
            ${count('c.closed_at IS NULL AND c.waiting_since IS NOT NULL')} AS waiting`,
    [actor.id, departments, work.now, projectId ?? null],
  )
  return { ...row!, countedUpTo }
}
