import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type CaseFacts, missingFor } from '../case.ts'
import { type InJson, presentEntry, presentLine, presentPause, presentPromise, presentTask } from '../present.ts'
import { rulebookOf } from '../rulebook.ts'
import { stepsOf } from '../steps.ts'
import type { CaseRow, EntryRow, PauseRow, PromiseRow, TaskRow } from '../tables.ts'

interface WholeCase extends CaseRow {
  tasks: InJson<TaskRow>[]
  promises: InJson<PromiseRow>[]
  pauses: InJson<PauseRow>[]
}

const below = (table: string, order: string) =>
  `(SELECT coalesce(jsonb_agg(x ORDER BY x.${order}, x.id), '[]') FROM cases.${table} x WHERE x.project_id = f.project_id AND x.case_id = f.id)`

/** One case with everything that belongs to it, for staff; three statements. */
export async function getCase(work: Work, caseId: string) {
  const [row] = await work.sql<WholeCase>(
    `SELECT f.*, ${below('task', 'handed_over_at')} AS tasks, ${below('promise', 'started_at')} AS promises,
            ${below('clock_pause', 'from_at')} AS pauses FROM cases.case_file f WHERE f.id = $1`,
    [caseId],
  )
  if (!row) throw common.notFound()
  const [entries, owners, book] = await Promise.all([
    work.sql<EntryRow>('SELECT * FROM cases.entry WHERE project_id = $1 AND case_id = $2 ORDER BY id', [row.project_id, caseId]),
    staffById(work, [row.owner_staff_id]),
    rulebookOf(work),
  ])
  const category = row.category_id ? book.categories.get(row.category_id) : undefined
  return {
    ...presentLine(row),
    body: entries[0]?.body ?? '',
    place: row.place,
    categoryZh: category?.zh ?? null,
    categoryEn: category?.en ?? null,
    /** The kind of department that usually has to act on this topic. */
    usualDepartmentKind: category?.departmentKind ?? null,
    owner: owners.get(row.owner_staff_id) ?? { id: row.owner_staff_id, name: row.owner_name, title: null, photoFileId: null },
    acknowledgedAt: row.acknowledged_at,
    firstReplyDueAt: row.first_reply_due_at,
    planDueAt: row.plan_due_at,
    resultAt: row.result_at,
    confirmUntil: row.confirm_until,
    satisfaction: row.satisfaction,
    solved: row.solved,
    ratedAt: row.rated_at,
    transferCount: row.transfer_count,
    contactCount: row.contact_count,
    steps: stepsOf(row, entries),
    missingToClose: missingFor(factsFrom(row), 'close'),
    entries: entries.map(presentEntry),
    tasks: row.tasks.map(presentTask),
    promises: row.promises.map(presentPromise),
    pauses: row.pauses.map(presentPause),
  }
}

function factsFrom(row: WholeCase): CaseFacts {
  return {
    kind: row.kind, state: row.state, ownerStaffId: row.owner_staff_id, categoryId: row.category_id, waitingSince: row.waiting_since,
    firstRepliedAt: row.first_replied_at, openTasks: row.tasks.filter(({ ended_at }) => ended_at === null).length,
  }
}
