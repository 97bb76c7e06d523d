import { projectsById } from '#modules/estate/index.ts'
import { usualZone } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { caseEscalated } from '../events.ts'
import { type Climb, climbsOf, type Ladder, type Standing } from '../ladder.ts'
import { listenersAt } from '../listeners.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { rulebookOf } from '../rulebook.ts'
import type { CaseRow } from '../tables.ts'

const batch = 250

type Owed = Standing & { caseId: string; dueAt: Date; missedAt: Date | null }
type Climbed = Climb<Owed>

/** Every minute: tells the levels of the ladder of promises that are still owed, each rung once; work only for what is due. */
export const climbLadder = defineJob('cases.climb-ladder', async (database) => {
  for (let count = batch; count === batch;)
    count = await database.asSystem('escalate promises of cases', (work) => climbBatch(work))
})

async function climbBatch(work: Work): Promise<number> {
  const files = await work.sql<CaseRow>(
    `SELECT * FROM cases.case_file WHERE climb_at <= $1 ORDER BY climb_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
    [work.now],
  )
  if (files.length === 0) return 0
  const [{ ladder }, projects, owed, done] = await Promise.all([
    rulebookOf(work),
    projectsById(work, [...new Set(files.map(({ project_id }) => project_id))]),
    owedOf(work, files),
    climbedOf(work, files),
  ])
  for (const file of files) {
    const climbs = climbsOf(
      ladder,
      {
        urgency: file.urgency,
        safety: file.safety,
        timezone: projects.get(file.project_id)?.timezone ?? usualZone,
      },
      file.closed_at ? [] : (owed.get(file.id) ?? []),
    ).filter((one) => !done.has(`${one.promise.id} ${one.rung.id}`) && !isWarningTooLate(one, work.now))
    const due = climbs.filter((one) => one.at <= work.now && isOver(one))
    const next = climbs.find((one) => !due.includes(one))?.at
    await climb(work, file, due, { ladder, next: next ? later(next, work.now) : null })
  }
  return files.length
}

/** Nobody is warned of a term that is past. */
const isWarningTooLate = ({ rung, promise }: Climbed, now: Date) => rung.minutes < 0 && promise.dueAt <= now

/** From the term on, the promise counts as missed first. */
const isOver = ({ rung, promise }: Climbed) => rung.minutes < 0 || promise.missedAt !== null

/** What is due and not ready is looked at again in half a minute. */
const later = (at: Date, now: Date) => new Date(Math.max(at.getTime(), now.getTime() + 30_000))

async function owedOf(work: Work, files: readonly CaseRow[]): Promise<Map<string, Owed[]>> {
  const rows = await work.sql<Owed>(
    `SELECT p.id, p.case_id AS "caseId", p.target, p.due_at AS "dueAt", p.missed_at AS "missedAt"
       FROM unnest($1::uuid[], $2::uuid[]) AS n(project_id, case_id) JOIN cases.promise p USING (project_id, case_id)
      WHERE p.met_at IS NULL AND p.done_at IS NULL`,
    keys(files),
  )
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

async function climbedOf(work: Work, files: readonly CaseRow[]): Promise<Set<string>> {
  const rows = await work.sql<{ key: string }>(
    `SELECT e.promise_id || ' ' || e.rung_id AS key
       FROM unnest($1::uuid[], $2::uuid[]) AS n(project_id, case_id) JOIN cases.escalation e USING (project_id, case_id)`,
    keys(files),
  )
  return new Set(rows.map(({ key }) => key))
}

async function climb(
  work: Work,
  file: CaseRow,
  due: readonly Climbed[],
  { ladder, next }: { ladder: Ladder; next: Date | null },
): Promise<void> {
  // A warning before the term is heard above, but the case still stands with its owner.
  const level = Math.max(
    file.level,
    ...due.filter(({ rung }) => rung.minutes >= 0).map(({ rung }) => rung.level),
  )
  await work.sql(
    `UPDATE cases.case_file SET climb_at = $3, level = $4, version = version + $5, changed_by = CASE $5 WHEN 1 THEN NULL ELSE changed_by END
      WHERE project_id = $1 AND id = $2`,
    [file.project_id, file.id, next, level, level === file.level ? 0 : 1],
  )
  if (due.length === 0) return
  const heardAt = await listenersAt(work, file.project_id, ladder.levels)
  for (const { promise, rung } of due) {
    const who = heardAt(rung.level)
    const named = ladder.levels.find(({ level: one }) => one === rung.level)
    const name = { zh: named?.zh ?? '', en: named?.en ?? '' }
    await work.sql(
      `WITH told AS (
         INSERT INTO cases.escalation (id, project_id, case_id, promise_id, rung_id, target, level, at, due_at, staff_id, staff_name)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))
       INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body, details)
       VALUES ($12, $2, $3, $8, 'escalation', false, 'system', $6, $13)`,
      [
        work.newId(),
        file.project_id,
        file.id,
        promise.id,
        rung.id,
        promise.target,
        rung.level,
        work.now,
        promise.dueAt,
        who?.id ?? null,
        who?.name ?? null,
        work.newId(),
        JSON.stringify({ level: rung.level, ...name, staffName: who?.name ?? null, minutes: rung.minutes }),
      ],
    )
    const { owner_staff_id: ownerStaffId, owner_name: ownerName } = file
    work.emit(
      caseEscalated,
      {
        ...aboutCase(file),
        target: promise.target,
        dueAt: promise.dueAt.toISOString(),
        level: rung.level,
        levelZh: name.zh,
        levelEn: name.en,
        staffId: who?.id ?? null,
        staffName: who?.name ?? null,
        ownerStaffId,
        ownerName,
      },
      amongStaff(file),
    )
  }
}

const keys = (files: readonly CaseRow[]) => [
  files.map(({ project_id }) => project_id),
  files.map(({ id }) => id),
]
