import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { topLevel } from '../case.ts'
import { alarmAt, dueAt, type Pause, raisesLevel } from '../clock.ts'
import { firstReplyMissed, promiseMissed, promiseNear } from '../events.ts'
import { aboutCase, subjectOf } from '../present.ts'
import { rulebookOf } from '../rulebook.ts'
import type { CaseRow, PauseRow, PromiseRow } from '../tables.ts'
import { climbLadder } from './climb-ladder.ts'

type Due = PromiseRow & { file: CaseRow }

const batch = 250

/** Every minute: warns before terms and marks promises missed as they fall due; work only for what is due. */
export const watchPromises = defineJob('cases.watch-promises', async (database) => {
  for (let count = batch; count === batch;)
    count = await database.asSystem('watch promises of cases', (work) => watchBatch(work))
})

/** Cases that somebody has in hand right now are left for the next minute, so nobody waits and nothing locks up. */
async function watchBatch(work: Work): Promise<number> {
  const due = await work.sql<Due>(
    `SELECT p.*, row_to_json(f) AS file
       FROM cases.promise p JOIN cases.case_file f ON f.project_id = p.project_id AND f.id = p.case_id
      WHERE p.alarm_at <= $1 ORDER BY p.alarm_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
    [work.now],
  )
  if (due.length === 0) return 0
  const missed = due.filter(({ due_at }) => due_at !== null && due_at < work.now)
  await Promise.all([
    warn(
      work,
      due.filter((row) => !missed.includes(row)),
    ),
    miss(work, missed),
  ])
  await goOn(work, missed)
  // What is missed is told to those above at once.
  if (missed.length) work.enqueue(climbLadder.name, {}, { key: climbLadder.name })
  return due.length
}

async function warn(work: Work, near: readonly Due[]): Promise<void> {
  if (near.length === 0) return
  const next = near.map(({ due_at }) =>
    due_at && due_at > work.now ? due_at : new Date(work.now.getTime() + 1),
  )
  await work.sql(
    `UPDATE cases.promise p SET reminded_at = coalesce(p.reminded_at, $1), alarm_at = n.alarm_at
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[]) AS n(project_id, case_id, id, alarm_at)
      WHERE p.project_id = n.project_id AND p.case_id = n.case_id AND p.id = n.id`,
    [work.now, ...keys(near), next],
  )
  for (const { file, target, reminded_at } of near) {
    if (reminded_at) continue
    const { owner_staff_id: ownerStaffId, owner_name: ownerName } = file
    work.emit(
      promiseNear,
      { ...aboutCase(file), target, ownerStaffId, ownerName },
      { ...subjectOf(file), personId: undefined },
    )
  }
}

async function miss(work: Work, missed: readonly Due[]): Promise<void> {
  if (missed.length === 0) return
  const raises = new Map(missed.filter(({ target }) => raisesLevel(target)).map((row) => [row.case_id, row]))
  await Promise.all([
    work.sql(
      `UPDATE cases.promise p SET missed_at = p.due_at, alarm_at = NULL FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS n(project_id, case_id, id)
        WHERE p.project_id = n.project_id AND p.case_id = n.case_id AND p.id = n.id`,
      keys(missed),
    ),
    work.sql(
      `UPDATE cases.case_file f SET level = least(f.level + 1, ${topLevel}), version = f.version + 1, changed_by = NULL
         FROM unnest($1::uuid[], $2::uuid[]) AS n(project_id, id) WHERE f.project_id = n.project_id AND f.id = n.id`,
      [[...raises.values()].map(({ project_id }) => project_id), [...raises.keys()]],
    ),
    work.sql(
      `INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body)
       SELECT n.id, n.project_id, n.case_id, $1, 'promiseMissed', false, 'system', n.target
         FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) AS n(project_id, case_id, id, target)`,
      [
        work.now,
        ...keys(missed).slice(0, 2),
        missed.map(() => work.newId()),
        missed.map(({ target }) => target),
      ],
    ),
  ])
  for (const { file, target } of missed) {
    const level = Math.min(file.level + (raises.has(file.id) ? 1 : 0), topLevel)
    const payload = {
      ...aboutCase(file),
      level,
      ownerStaffId: file.owner_staff_id,
      ownerName: file.owner_name,
    }
    if (target === 'firstReply') work.emit(firstReplyMissed, payload, subjectOf(file))
    else work.emit(promiseMissed, { ...payload, target }, subjectOf(file))
  }
}

/**
 * A missed word of progress is owed again: the next term starts where the last one ended, with the pauses since. Terms that
 * ended while no server ran are one silence, not many.
 */
async function goOn(work: Work, missed: readonly Due[]): Promise<void> {
  const owed = missed.filter(({ target }) => target === 'progress')
  if (owed.length === 0) return
  const [{ calendarOf }, pauses] = await Promise.all([rulebookOf(work), pausesOf(work, owed)])
  const next = owed.map((row) => {
    const { target, minutes, measure } = row
    const dueFrom = (startedAt: Date) =>
      dueAt(
        { target, startedAt, minutes, measure },
        pauses.get(row.case_id) ?? [],
        calendarOf(row.project_id),
      )
    let startedAt = row.due_at!
    let due = dueFrom(startedAt)
    while (due !== null && due < work.now) {
      startedAt = due
      due = dueFrom(startedAt)
    }
    return { row, startedAt, due, alarm: alarmAt(due, row.remind_before_minutes, work.now) }
  })
  const rows = next.map(({ row }) => row)
  // What is owed anew climbs the ladder too.
  await work.sql(
    `UPDATE cases.case_file f SET climb_at = least(f.climb_at, $1) FROM unnest($2::uuid[], $3::uuid[]) AS n(project_id, id)
      WHERE f.project_id = n.project_id AND f.id = n.id`,
    [work.now, ...keys(rows).slice(0, 2)],
  )
  await work.sql(
    `INSERT INTO cases.promise (id, project_id, case_id, target, started_at, minutes, measure, due_at, remind_before_minutes, alarm_at, shown_to_customer)
     SELECT n.* FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::float8[], $7::text[], $8::timestamptz[],
                            $9::int[], $10::timestamptz[], $11::boolean[]) AS n`,
    [
      rows.map(() => work.newId()),
      rows.map((row) => row.project_id),
      rows.map((row) => row.case_id),
      rows.map(({ target }) => target),
      next.map(({ startedAt }) => startedAt),
      rows.map(({ minutes }) => minutes),
      rows.map(({ measure }) => measure),
      next.map(({ due }) => due),
      rows.map((row) => row.remind_before_minutes),
      next.map(({ alarm }) => alarm),
      rows.map((row) => row.shown_to_customer),
    ],
  )
}

async function pausesOf(work: Work, rows: readonly Due[]): Promise<Map<string, Pause[]>> {
  const pauses = await work.sql<PauseRow>(
    `SELECT p.* FROM unnest($1::uuid[], $2::uuid[]) AS n(project_id, case_id) JOIN cases.clock_pause p USING (project_id, case_id)`,
    keys(rows).slice(0, 2),
  )
  const byCase = Map.groupBy(pauses, ({ case_id }) => case_id)
  return new Map(
    [...byCase].map(([id, list]) => [
      id,
      list.map(({ from_at: from, until_at: until }) => ({ from, until })),
    ]),
  )
}

const keys = (rows: readonly Due[]) => [
  rows.map((row) => row.project_id),
  rows.map((row) => row.case_id),
  rows.map((row) => row.id),
]
