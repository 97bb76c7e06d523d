import { deedOfPast } from '../content/deeds.ts'
import { sealOf } from '#modules/journey/evidence.ts'
import type { Work } from '#platform/work/index.ts'
import { build, inPieces, type ProjectStage, type World } from '../world.ts'

/** Lets the past happen: most actions done in time, some late, a few forgotten. */
export const past: ProjectStage = {
  name: 'past',
  run: async (world, { id }, isDone) => {
    if (!isDone) await letThePastHappen(world, id)
  },
}

interface PastAction {
  id: string
  homeId: string | null
  householdId: string | null
  key: string
  occurrence: number
  homeCode: string | null
  dueFrom: string
  dueOn: string
  staffId: string
  staffName: string
  customerSees: boolean
}

async function letThePastHappen(world: World, projectId: string): Promise<void> {
  const past = await build(world, (work) =>
    work.sql<PastAction>(
      `WITH performer AS (
         SELECT DISTINCT ON (p.role) p.role, s.id, s.name FROM scope.project_branch b
           JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment ap ON ap.post_id = p.id
           JOIN organization.staff s ON s.id = ap.staff_id
          WHERE b.project_id = $1 ORDER BY p.role, s.staff_number)
       SELECT a.id, a.home_id AS "homeId", a.household_id AS "householdId", a.action_key AS key, a.occurrence, h.home_code AS "homeCode",
              a.due_from AS "dueFrom", a.due_on AS "dueOn", s.id AS "staffId", s.name AS "staffName", sa.customer_zh IS NOT NULL AS "customerSees"
         FROM journey.action a
         JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
         JOIN journey.standard_action sa ON sa.standard_id = j.standard_id AND sa.key = a.action_key
         JOIN performer s ON s.role = a.performer_role
         LEFT JOIN estate.home h ON h.id = a.home_id
        WHERE a.project_id = $1 AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL AND a.due_from <= $2`,
      [projectId, world.today],
    ),
  )
  const done = past.flatMap((action) => deedOf(world, action) ?? [])
  for (const piece of inPieces(done, 2000)) await build(world, (work) => writeDeeds(work, projectId, piece))
}

type Deed = ReturnType<typeof deedOfPast>

function deedOf(world: World, action: PastAction): Deed | undefined {
  const chance = world.chance.part(`${action.homeCode} ${action.key} ${action.occurrence}`)
  return deedOfPast(chance, action, world.today)
}

/** What `completeAction` writes, for many actions at once: the mark, and the sealed piece of evidence. */
async function writeDeeds(work: Work, projectId: string, deeds: readonly NonNullable<Deed>[]): Promise<void> {
  const rows = deeds.map((deed) => ({
    ...deed,
    evidence_id: work.newId(),
    sha256: sealOf({
      actionId: deed.id,
      kind: deed.kind,
      text: deed.text,
      fileSha256: null,
      recordedAt: new Date(deed.done_at),
      recordedBy: deed.done_by,
      deviceTime: null,
      deviceLatitude: null,
      deviceLongitude: null,
      replacesId: null,
    }),
  }))
  await work.sql(
    `WITH d AS (SELECT * FROM jsonb_to_recordset($2) AS d(id uuid, done_at timestamptz, done_on date, done_by uuid, done_by_name text,
         kind text, text text, confirmed_at timestamptz, evidence_id uuid, sha256 text, home_id uuid, household_id uuid)),
     marked AS (UPDATE journey.action a SET done_at = d.done_at, done_on = d.done_on, done_by = d.done_by, done_by_name = d.done_by_name,
         changed_by = d.done_by_name, customer_confirmed_at = d.confirmed_at, version = a.version + 1
       FROM d WHERE a.project_id = $1 AND a.id = d.id)
     INSERT INTO journey.evidence (id, project_id, action_id, home_id, household_id, kind, text, sha256, recorded_at, recorded_by, recorded_by_kind, recorded_by_name)
     SELECT evidence_id, $1, id, home_id, household_id, kind, text, sha256, done_at, done_by, 'staff', done_by_name FROM d`,
    [projectId, JSON.stringify(rows)],
  )
}
