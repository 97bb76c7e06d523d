import { refusals as common } from '#platform/errors/index.ts'
import { actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { refreshKnowing } from './chairmans-office.ts'
import { followOnItsWay } from './developer-way.ts'
import type { CaseInHand } from './in-hand.ts'
import { mirrorDates, owedPromises } from './in-hand.ts'
import { nextLook } from './ladder.ts'
import { presentLine } from './present.ts'
import { rulebookOf } from './rulebook.ts'
import type { CaseRow, CasesTables, PauseRow, PromiseRow, TaskRow } from './tables.ts'

export function caseStore(work: Work) {
  const db = work.tables<CasesTables>()
  return {
    /** Locks a case for a change; outside the scope it is not there, and an older version than the present one is refused. */
    async take(caseId: string, version?: number): Promise<CaseInHand> {
      const [[before], book] = await Promise.all([
        work.sql<CaseRow>('SELECT * FROM cases.case_file WHERE id = $1 FOR UPDATE', [caseId]),
        rulebookOf(work),
      ])
      if (!before) throw common.notFound()
      const standing = { version: before.version, changedBy: before.changed_by }
      if (version !== undefined)
        await refuseStale(version, { ...standing, theirs: () => presentLine(before) })
      const key = [before.project_id, caseId]
      const [promises, pauses, [tasks]] = await Promise.all([
        work.sql<PromiseRow>(
          'SELECT * FROM cases.promise WHERE project_id = $1 AND case_id = $2 AND met_at IS NULL AND done_at IS NULL',
          key,
        ),
        work.sql<PauseRow>(
          'SELECT * FROM cases.clock_pause WHERE project_id = $1 AND case_id = $2 ORDER BY from_at',
          key,
        ),
        work.sql<{ open: number }>(
          'SELECT count(*) AS open FROM cases.task WHERE project_id = $1 AND case_id = $2 AND ended_at IS NULL',
          key,
        ),
      ])
      return inHand(before, { promises, pauses, openTasks: tasks?.open ?? 0, book })
    },

    /** Takes cases that the caller has locked, all of them in one look; for the system, which no version binds. */
    async takeAll(caseIds: readonly string[]): Promise<CaseInHand[]> {
      const [files, book] = await Promise.all([
        work.sql<CaseRow>('SELECT * FROM cases.case_file WHERE id = ANY ($1)', [caseIds]),
        rulebookOf(work),
      ])
      const keys = [files.map((file) => file.project_id), files.map(({ id }) => id)]
      const below = <Row>(table: string, rest = '') =>
        work.sql<Row>(
          `SELECT x.* FROM unnest($1::uuid[], $2::uuid[]) AS n(project_id, case_id) JOIN cases.${table} x USING (project_id, case_id) ${rest}`,
          keys,
        )
      const [promises, pauses, tasks] = await Promise.all([
        below<PromiseRow>('promise', 'WHERE x.met_at IS NULL AND x.done_at IS NULL'),
        below<PauseRow>('clock_pause', 'ORDER BY x.from_at'),
        below<TaskRow>('task', 'WHERE x.ended_at IS NULL'),
      ])
      const of = <Row extends { case_id: string }>(rows: readonly Row[], { id }: CaseRow) =>
        rows.filter((row) => row.case_id === id)
      return files.map((file) =>
        inHand(file, {
          promises: of(promises, file),
          pauses: of(pauses, file),
          openTasks: of(tasks, file).length,
          book,
        }),
      )
    },

    /** Writes what was changed on a case in hand and returns its new line. */
    async putBack(hand: CaseInHand): Promise<CaseRow> {
      mirrorDates(hand)
      hand.file.climb_at = lookAtLadder(hand)
      const { before, file, promises, touched, made, entries } = hand
      const changes = changesOf(before, file)
      if (formFields.some((field) => field in changes)) {
        changes.version = file.version = before.version + 1
        changes.changed_by = file.changed_by = actorName(work)
      }
      const pending: Promise<unknown>[] = []
      if (Object.keys(changes).length)
        pending.push(
          db
            .updateTable('cases.case_file')
            .set(changes)
            .where('project_id', '=', file.project_id)
            .where('id', '=', file.id)
            .execute(),
        )
      for (const row of promises.filter((promise) => touched.has(promise)))
        pending.push(
          db
            .updateTable('cases.promise')
            .set(outcomeOf(row))
            .where('project_id', '=', row.project_id)
            .where('case_id', '=', row.case_id)
            .where('id', '=', row.id)
            .execute(),
        )
      if (made.length) pending.push(db.insertInto('cases.promise').values(made).execute())
      if (entries.length) pending.push(db.insertInto('cases.entry').values(entries).execute())
      await Promise.all(pending)
      await followOnItsWay(work, hand)
      if (before.confidence) await refreshKnowing(work, file)
      return file
    },

    async addTask(row: TaskRow): Promise<void> {
      await db.insertInto('cases.task').values(row).execute()
    },

    /** One task of a case in hand; a task of another case is not there. */
    async task({ file }: CaseInHand, taskId: string): Promise<TaskRow> {
      const [row] = await work.sql<TaskRow>(
        'SELECT * FROM cases.task WHERE project_id = $1 AND case_id = $2 AND id = $3 FOR UPDATE',
        [file.project_id, file.id, taskId],
      )
      if (!row) throw common.notFound()
      return row
    },

    async changeTask(
      { project_id, case_id, id, version }: TaskRow,
      changes: Partial<TaskRow>,
    ): Promise<void> {
      await db
        .updateTable('cases.task')
        .set({ ...changes, version: version + 1 })
        .where('project_id', '=', project_id)
        .where('case_id', '=', case_id)
        .where('id', '=', id)
        .execute()
    },

    async addPause(row: PauseRow): Promise<void> {
      await db.insertInto('cases.clock_pause').values(row).execute()
    },

    async endPause({ project_id, case_id, id, until_at }: PauseRow): Promise<void> {
      await db
        .updateTable('cases.clock_pause')
        .set({ until_at })
        .where('project_id', '=', project_id)
        .where('case_id', '=', case_id)
        .where('id', '=', id)
        .execute()
    },
  }
}

const inHand = (
  before: CaseRow,
  found: Pick<CaseInHand, 'promises' | 'pauses' | 'openTasks' | 'book'>,
): CaseInHand => ({
  before,
  file: { ...before },
  ...found,
  touched: new Set(),
  made: [],
  entries: [],
})

/** Who changed one of these makes older forms stale; a word said meanwhile does not. */
const formFields: readonly (keyof CaseRow)[] = [
  'kind',
  'category_id',
  'urgency',
  'safety',
  'owner_staff_id',
  'queue_department_id',
  'department_id',
  'state',
  'level',
  'closure',
  'paused_since',
]

/** The ladder is looked at again where promises or what presses changed; a closed case has none. */
function lookAtLadder(hand: CaseInHand): Date | null {
  const { before, file, made, touched, book } = hand
  if (file.closed_at) return null
  if (made.length + touched.size === 0 && before.urgency === file.urgency) return file.climb_at
  const owed = owedPromises(hand).map(({ id, target, due_at: dueAt }) => ({ id, target, dueAt }))
  const look = nextLook(book.ladder, file.urgency, owed)
  return file.climb_at && (!look || file.climb_at < look) ? file.climb_at : look
}

function changesOf(before: CaseRow, file: CaseRow): Partial<CaseRow> {
  const keys = Object.keys(file) as (keyof CaseRow)[]
  return Object.fromEntries(
    keys.filter((key) => !same(before[key], file[key])).map((key) => [key, file[key]]),
  )
}

const same = (a: unknown, b: unknown) =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b

const outcomeOf = ({
  started_at,
  minutes,
  measure,
  due_at,
  alarm_at,
  met_at,
  missed_at,
  done_at,
  carried_to,
}: PromiseRow) => ({
  done_at,
  carried_to,
  started_at,
  minutes,
  measure,
  due_at,
  alarm_at,
  met_at,
  missed_at,
})
