import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { departmentsToActFor } from '../actions/task-state.ts'
import { missingFor } from '../case.ts'
import { factsOf } from '../in-hand.ts'
import { fromJson, type InJson } from '../in-json.ts'
import { ownerCard } from '../owner-card.ts'
import {
  presentEntry,
  presentLine,
  presentPause,
  presentPromise,
  presentRuling,
  presentTask,
  presentWay,
} from '../present.ts'
import { papersOf } from '../papers.ts'
import { pointedIn } from '../places.ts'
import { rulebookOf } from '../rulebook.ts'
import { stepsOf } from '../steps.ts'
import type {
  CaseRow,
  DeveloperMatterRow,
  EntryRow,
  PauseRow,
  PromiseRow,
  RulingRow,
  TaskRow,
} from '../tables.ts'
import { entrustmentsOf } from './entrustments.ts'

interface WholeCase {
  file: InJson<CaseRow>
  entries: InJson<EntryRow>[]
  tasks: InJson<TaskRow>[]
  promises: InJson<PromiseRow>[]
  pauses: InJson<PauseRow>[]
  rulings: InJson<RulingRow>[]
  matter: InJson<DeveloperMatterRow> | null
}

/** One case with everything that belongs to it, for staff; one statement. */
export async function getCase(work: Work, caseId: string) {
  const [[whole], book] = await Promise.all([
    work.sql<WholeCase>(
      `SELECT w.file, w.entries, w.tasks, w.promises, w.pauses, w.rulings,
              (SELECT to_jsonb(m) FROM cases.developer_matter m WHERE m.case_id = $1) AS matter FROM cases.whole_case($1) w`,
      [caseId],
    ),
    rulebookOf(work),
  ])
  if (!whole) throw common.notFound()
  const file = fromJson<CaseRow>(whole.file)
  const entries = whole.entries.map((row) => fromJson<EntryRow>(row))
  const papers = await papersOf(work, entries)
  const tasks = whole.tasks.map((row) => fromJson<TaskRow>(row))
  const category = file.category_id ? book.categories.get(file.category_id) : undefined
  const level = book.ladder.levels.find((one) => one.level === file.level)
  const mine = await tasksToActOn(work, file, tasks)
  return {
    ...presentLine(file),
    levelZh: level?.zh ?? null,
    levelEn: level?.en ?? null,
    body: entries[0]?.body ?? '',
    externalNumber: file.external_number,
    place: file.place,
    commonId: file.common_id,
    pointed: await pointedIn(work, entries[0]?.details),
    categoryZh: category?.zh ?? null,
    categoryEn: category?.en ?? null,
    /** The kind of department that usually has to act on this topic. */
    usualDepartmentKind: category?.departmentKind ?? null,
    developerWay: whole.matter && presentWay(fromJson<DeveloperMatterRow>(whole.matter)),
    owner: await ownerCard(work, { id: file.owner_staff_id, name: file.owner_name }),
    acknowledgedAt: file.acknowledged_at,
    firstReplyDueAt: file.first_reply_due_at,
    planDueAt: file.plan_due_at,
    resultAt: file.result_at,
    safeguardedAt: file.safeguarded_at,
    planAgreed: file.plan_agreed,
    confirmUntil: file.confirm_until,
    satisfaction: file.satisfaction,
    solved: file.solved,
    ratedAt: file.rated_at,
    transferCount: file.transfer_count,
    contactCount: file.contact_count,
    steps: stepsOf(file, entries),
    missingToClose: missingToClose(file, tasks),
    entries: entries.map((entry) => presentEntry(entry, papers)),
    tasks: tasks.map((task) => presentTask(task, mine.has(task))),
    promises: whole.promises
      .filter(({ carried_to }) => carried_to === null)
      .map((row) => presentPromise(fromJson<PromiseRow>(row))),
    pauses: whole.pauses.map((row) => presentPause(fromJson<PauseRow>(row))),
    rulings: whole.rulings.map((row) => presentRuling(fromJson<RulingRow>(row))),
    entrustments: file.confidence ? await entrustmentsOf(work, file) : [],
  }
}

function missingToClose(file: CaseRow, tasks: readonly TaskRow[]) {
  return missingFor(
    factsOf({ file, openTasks: tasks.filter(({ ended_at }) => ended_at === null).length }),
    'close',
  )
}

async function tasksToActOn(
  work: Work,
  file: CaseRow,
  tasks: readonly TaskRow[],
): Promise<ReadonlySet<TaskRow>> {
  const open = tasks.filter(({ ended_at }) => ended_at === null)
  const departments = await departmentsToActFor(
    work,
    file.project_id,
    open.map(({ department_id }) => department_id),
  )
  return new Set(open.filter(({ department_id }) => departments.has(department_id)))
}
