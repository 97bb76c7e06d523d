import { everywhere, reachOf, type StaffActor, type Work } from '#platform/work/index.ts'
import type { InboxPart } from '../desk.ts'
import { unreadOf } from './desk-marks.ts'
import { departmentIds, projectsInReach } from './list-cases.ts'

/** Nobody reads a tab beyond this; counting stops here. */
export const countedUpTo = 1000

type Counted = InboxPart | 'overdue' | 'waiting'

const mine = 'c.closed_at IS NULL AND c.owner_staff_id = $1'
const waiting = 'c.waiting_since IS NOT NULL'

/** How many open cases stand behind each tab of the inbox, counted up to 1,000. */
export async function countCases(work: Work, { projectId }: { projectId?: string }) {
  const actor = work.actor as StaffActor
  const departments = await departmentIds(work)
  const inProject = projectId ? 'c.project_id = $4' : '$4::uuid IS NULL'
  const some = (from: string, condition: string) =>
    `SELECT FROM ${from} WHERE ${inProject} AND ${condition} LIMIT ${countedUpTo}`
  const plain = (condition: string) => some('cases.case_file c', condition)
  // Project by project through its own index: a branch must not read the whole company.
  const branch = (condition: string) =>
    `SELECT FROM (${projectsInReach}) r CROSS JOIN LATERAL (${some('cases.case_file c', `c.project_id = r.project_id AND ${condition}`)}) c LIMIT ${countedUpTo}`
  const inReach = projectId || reachOf(actor, 'cases.read') === everywhere ? plain : branch
  const handed = `c.id IN (SELECT t.case_id FROM cases.task t WHERE t.department_id = ANY ($2::uuid[]) AND t.ended_at IS NULL)`
  const ofDepartment = ['c.department_id = ANY ($2::uuid[])', handed].map(
    (condition) =>
      `(SELECT c.id FROM cases.case_file c WHERE ${inProject} AND c.closed_at IS NULL AND ${condition} LIMIT ${countedUpTo})`,
  )
  const unread = unreadIn(inProject)
  const marks = (condition: string) =>
    `SELECT FROM cases.mark m JOIN cases.case_file c ON c.project_id = m.project_id AND c.id = m.case_id
      WHERE m.staff_id = $1 AND ${condition} AND ${inProject} AND c.closed_at IS NULL LIMIT ${countedUpTo}`
  const count = (statement: string) => `(SELECT count(*) FROM (${statement}) counted)`
  const [row] = await work.sql<Record<Counted, number>>(
    `SELECT ${count(inReach('c.closed_at IS NULL'))} AS reach, ${count(plain(mine))} AS mine, ${count(`${ofDepartment.join(' UNION ')} LIMIT ${countedUpTo}`)} AS department,
            ${count(inReach(`${waiting} AND c.answer_due_at < $3`))} AS overdue, ${count(inReach(waiting))} AS waiting,
            ${count(`${unread} LIMIT ${countedUpTo}`)} AS unread, ${count(marks('m.mentioned_at IS NOT NULL'))} AS mentioned, ${count(marks(`m.drafts <> '{}'`))} AS drafts`,
    [actor.id, departments, work.now, projectId ?? null],
  )
  return { ...row!, countedUpTo }
}

/** Both ways to what is unread of the asker (`$1`). */
const unreadIn = (inProject: string) =>
  unreadOf(
    '$1',
    (condition) =>
      `(SELECT c.id FROM cases.case_file c WHERE ${inProject} AND c.closed_at IS NULL AND ${condition} LIMIT ${countedUpTo})`,
  )

/** How many open cases have something that the asker did not see; asked for on every screen, so it counts nothing else. */
export async function countUnread(work: Work): Promise<{ unread: number }> {
  const [row] = await work.sql<{ unread: number }>(
    `SELECT count(*) AS unread FROM (${unreadIn('true')} LIMIT ${countedUpTo}) counted`,
    [(work.actor as StaffActor).id],
  )
  return row!
}
