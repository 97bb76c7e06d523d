import type { StandardAction } from '#modules/journey/standard-action.ts'
import { standardStore } from '#modules/journey/stores/standards.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Deed, deedOfPast } from '../content/deeds.ts'
import { sampleDocument, samplePhoto, sampleSignature } from '../content/sample-files.ts'
import { build, inPieces, type ProjectStage, type World } from '../world.ts'
import { type DoneDeed, type PastAction, type SampleFiles, writeDeeds } from './write-deeds.ts'

/** Lets the past happen: most actions done in time, some late, a few forgotten. */
export const past: ProjectStage = {
  name: 'past',
  run: async (world, { id }, isDone) => {
    if (!isDone) await letThePastHappen(world, id)
  },
}

async function letThePastHappen(world: World, projectId: string): Promise<void> {
  const { deeds, files } = await build(world, async (work) => ({
    deeds: await deedsOf(world, work, projectId),
    files: await sampleFiles(world, work, projectId),
  }))
  for (const piece of inPieces(deeds, 2000))
    await build(world, (work) => writeDeeds(work, { projectId, files }, piece))
}

async function deedsOf(world: World, work: Work, projectId: string): Promise<DoneDeed[]> {
  const actions = await pastActions(world, work, projectId)
  const standards = await standardStore(work).byIds(actions.map(({ standardId }) => standardId))
  return actions.flatMap((action) => {
    const rule = standards.get(action.standardId)?.byKey.get(action.key)
    const deed = rule && deedOf(world, action, rule)
    return deed ? [{ action, rule, deed }] : []
  })
}

function deedOf(world: World, action: PastAction, rule: StandardAction): Deed | undefined {
  const chance = world.chance.part(`${action.homeCode} ${action.key} ${action.occurrence}`)
  const customerSees = rule.customer !== null && action.personId !== null
  return deedOfPast(chance, { ...action, customerSees }, world.today)
}

const pastActions = (world: World, work: Work, projectId: string): Promise<PastAction[]> =>
  work.sql<PastAction>(
    `WITH performer AS (
       SELECT DISTINCT ON (p.role) p.role, s.id, s.name FROM scope.project_branch b
         JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment ap ON ap.post_id = p.id
         JOIN organization.staff s ON s.id = ap.staff_id
        WHERE b.project_id = $1 ORDER BY p.role, s.staff_number)
     SELECT a.id, a.home_id AS "homeId", a.person_id AS "personId", o.name AS "personName", a.household_id AS "householdId",
            a.action_key AS key, a.occurrence, a.step, j.standard_id AS "standardId", h.home_code AS "homeCode",
            a.due_from AS "dueFrom", a.due_on AS "dueOn", s.id AS "staffId", s.name AS "staffName"
       FROM journey.action a
       JOIN journey.journey j ON j.project_id = a.project_id AND j.id = a.journey_id
       JOIN performer s ON s.role = a.performer_role
       LEFT JOIN estate.home h ON h.id = a.home_id
       LEFT JOIN customers.person o ON o.id = a.person_id
      WHERE a.project_id = $1 AND a.is_applicable AND a.done_at IS NULL AND a.waived_at IS NULL AND a.due_from <= $2`,
    [projectId, world.today],
  )

/** One file of each kind stands for the many that were taken in the project. */
async function sampleFiles({ chance }: World, work: Work, projectId: string): Promise<SampleFiles> {
  const hue = chance.part(`photo ${projectId}`).between(0, 359)
  const store = (bytes: Buffer, name: string) => storeFile(work, { bytes, name, projectId })
  return {
    photo: await store(await samplePhoto(hue), '现场照片.jpg'),
    document: await store(sampleDocument('Tongxing'), '资料.pdf'),
    signature: await store(await sampleSignature(), '签名.png'),
  }
}
