import { projectsById } from '#modules/estate/index.ts'
import type { StaffCard } from '#modules/organization/index.ts'
import { usualZone } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import type { Work } from '#platform/work/index.ts'
import { officeFor } from '../chairmans-office.ts'
import { officeRoles } from '../confidence.ts'
import { caseEscalated } from '../events.ts'
import { type Climb, climbsOf, type Ladder, type Standing } from '../ladder.ts'
import { listenersOn } from '../listeners.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { rulebookOf } from '../rulebook.ts'
import type { CaseRow } from '../tables.ts'

const batch = 250

type Owed = Standing & { caseId: string; dueAt: Date; missedAt: Date | null }
type Climbed = Climb<Owed>

interface Climbing {
  file: CaseRow
  due: readonly Climbed[]
  /** When to look again. */
  next: Date | null
}

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
  const climbing = files.map((file) => {
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
    return { file, due, next: next ? later(next, work.now) : null }
  })
  await raise(work, climbing)
  await tell(work, ladder, climbing)
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

/** A warning before the term is heard above, but the case still stands with its owner. */
async function raise(work: Work, climbing: readonly Climbing[]): Promise<void> {
  const levels = climbing.map(({ file, due }) =>
    Math.max(file.level, ...due.filter(({ rung }) => rung.minutes >= 0).map(({ rung }) => rung.level)),
  )
  await work.sql(
    `UPDATE cases.case_file f SET climb_at = n.climb_at, level = n.level, version = f.version + (n.level > f.level)::integer,
            changed_by = CASE WHEN n.level > f.level THEN NULL ELSE f.changed_by END
       FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::smallint[]) AS n(project_id, id, climb_at, level)
      WHERE f.project_id = n.project_id AND f.id = n.id`,
    [...keys(climbing.map(({ file }) => file)), climbing.map(({ next }) => next), levels],
  )
}

async function tell(work: Work, ladder: Ladder, climbing: readonly Climbing[]): Promise<void> {
  const all = climbing.flatMap(({ file, due }) => due.map((one) => ({ file, ...one })))
  if (all.length === 0) return
  const projectIds = all.map(({ file }) => file.project_id)
  const heardAt = await listenersOn(work, projectIds, ladder.levels)
  const told: Told[] = []
  for (const { file, promise, rung } of all) {
    const named = ladder.levels.find(({ level }) => level === rung.level)
    told.push({
      file,
      promise,
      rung,
      name: { zh: named?.zh ?? '', en: named?.en ?? '' },
      who: file.confidence ? await aboveIn(work, file) : heardAt(file.project_id, rung.level),
    })
  }
  await note(work, told)
  for (const one of told) say(work, one)
}

/** Of a letter to the chairman only his office hears: he himself, where his assistant owes the answer. */
const aboveIn = (work: Work, { project_id, owner_staff_id: otherThan }: CaseRow) =>
  officeFor(work, project_id, { roles: [...officeRoles].toReversed(), otherThan })

interface Told {
  file: CaseRow
  promise: Owed
  rung: Climbed['rung']
  /** Of the level. */
  name: { zh: string; en: string }
  who: StaffCard | null
}

async function note(work: Work, told: readonly Told[]): Promise<void> {
  await work.sql(
    `WITH told AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, entry_id uuid, project_id uuid, case_id uuid, promise_id uuid, rung_id uuid,
         target text, level smallint, due_at timestamptz, staff_id uuid, staff_name text, details jsonb)),
     climbed AS (
       INSERT INTO cases.escalation (id, project_id, case_id, promise_id, rung_id, target, level, at, due_at, staff_id, staff_name)
       SELECT id, project_id, case_id, promise_id, rung_id, target, level, $2::timestamptz, due_at, staff_id, staff_name FROM told)
     INSERT INTO cases.entry (id, project_id, case_id, at, kind, visible_to_customer, author_kind, body, details)
     SELECT entry_id, project_id, case_id, $2::timestamptz, 'escalation', false, 'system', target, details FROM told`,
    [
      JSON.stringify(
        told.map(({ file, promise, rung, name, who }) => ({
          id: work.newId(),
          entry_id: work.newId(),
          project_id: file.project_id,
          case_id: file.id,
          promise_id: promise.id,
          rung_id: rung.id,
          target: promise.target,
          level: rung.level,
          due_at: promise.dueAt,
          staff_id: who?.id ?? null,
          staff_name: who?.name ?? null,
          details: { level: rung.level, ...name, staffName: who?.name ?? null, minutes: rung.minutes },
        })),
      ),
      work.now,
    ],
  )
}

function say(work: Work, { file, promise, rung, name, who }: Told): void {
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

const keys = (files: readonly CaseRow[]) => [
  files.map(({ project_id }) => project_id),
  files.map(({ id }) => id),
]
