import type { Manner } from '#modules/journey/actions/plan-journeys.ts'
import type { ActionRow, Changes } from '#modules/journey/kept.ts'
import { planStore } from '#modules/journey/stores/plans.ts'
import { standardStore } from '#modules/journey/stores/standards.ts'
import { storeFile } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Deed, deedOfPast } from '../content/deeds.ts'
import { sampleDocument, samplePhoto, sampleSignature } from '../content/sample-files.ts'
import type { Chance } from '../random.ts'
import type { World } from '../world.ts'
import { type DoneDeed, type Place, type SampleFiles, writeDeeds } from './write-deeds.ts'

/** Who acts in a project, and the files that stand for the many that were taken there. */
export interface PastOfProject extends Place {
  /** By role. */
  performers: ReadonlyMap<string, { id: string; name: string }>
}

export async function lookUpPast(world: World, work: Work, projectId: string): Promise<PastOfProject> {
  const performers = await work.sql<{ role: string; id: string; name: string }>(
    `SELECT DISTINCT ON (p.role) p.role, s.id, s.name FROM scope.project_branch b
       JOIN organization.post p ON p.node_id = b.node_id JOIN organization.appointment ap ON ap.post_id = p.id
       JOIN organization.staff s ON s.id = ap.staff_id
      WHERE b.project_id = $1 ORDER BY p.role, s.staff_number`,
    [projectId],
  )
  return {
    projectId,
    files: await sampleFiles(world, work, projectId),
    performers: new Map(performers.map(({ role, ...staff }) => [role, staff])),
  }
}

/** What came of an action of the past; undefined where nobody did it. */
type DeedOf = (
  chance: Chance,
  action: ActionRow & { customerSees: boolean },
  today: string,
) => Deed | undefined

/** Writes plans of projects together with what the past made of them; usually most was done in time, some late, a little forgotten. */
export const withPast = (
  world: World,
  pasts: readonly PastOfProject[],
  deedOf: DeedOf = deedOfPast,
): Manner => ({
  write: async (work, changes) => {
    const told = []
    for (const past of pasts) told.push({ past, deeds: await deedsAmong(world, past, deedOf, work, changes) })
    const done = new Set(told.flatMap(({ deeds }) => deeds.map(({ action }) => action.id)))
    await planStore(work).write({
      ...changes,
      addActions: changes.addActions.filter(({ id }) => !done.has(id)),
    })
    for (const { past, deeds } of told) await writeDeeds(work, past, deeds)
  },
})

async function deedsAmong(
  world: World,
  { projectId, performers }: PastOfProject,
  deedOf: DeedOf,
  work: Work,
  { addJourneys, addActions }: Changes,
): Promise<DoneDeed[]> {
  const over = addActions.filter((action) => action.projectId === projectId && action.dueFrom <= world.today)
  const standardOf = new Map(addJourneys.map(({ id, standardId }) => [id, standardId]))
  const standards = await standardStore(work).byIds(standardOf.values())
  const { codes, names } = await namesOf(work, over)
  return over.flatMap((action) => {
    const rule = standards.get(standardOf.get(action.journeyId) ?? '')?.byKey.get(action.key)
    const staff = performers.get(action.performer)
    if (!rule || !staff) return []
    const chance = world.chance.part(`${codes.get(action.homeId)} ${action.key} ${action.occurrence}`)
    const customerSees = rule.customer !== null && action.personId !== null
    const deed = deedOf(chance, { ...action, customerSees }, world.today)
    const personName = names.get(action.personId) ?? null
    return deed ? [{ action, rule, deed, staff, personName }] : []
  })
}

/** Codes of the homes and names of the customers, of whom the deeds tell. */
async function namesOf(work: Work, actions: readonly ActionRow[]) {
  const column = (field: 'homeId' | 'personId') => [...new Set(actions.map((action) => action[field]))]
  const rows = await work.sql<{ id: string; code: string | null; name: string | null }>(
    `SELECT id, home_code AS code, NULL AS name FROM estate.home WHERE id = ANY ($1)
     UNION ALL SELECT id, NULL, name FROM customers.person WHERE id = ANY ($2)`,
    [column('homeId'), column('personId')],
  )
  const codes = new Map<string | null, string | null>([[null, null]])
  const names = new Map<string | null, string | null>()
  for (const { id, code, name } of rows)
    if (code) codes.set(id, code)
    else names.set(id, name)
  return { codes, names }
}

const fileNames = { photo: '现场照片.jpg', document: '资料.pdf', signature: '签名.png' }

/** One file of each kind stands for the many that were taken in the project. */
async function sampleFiles({ chance }: World, work: Work, projectId: string): Promise<SampleFiles> {
  const known = await work.sql<{ name: string; fileId: string; sha256: string }>(
    'SELECT name, id AS "fileId", sha256 FROM platform.file WHERE project_id = $1 AND name = ANY ($2)',
    [projectId, Object.values(fileNames)],
  )
  const of = (name: string) => known.find((file) => file.name === name)
  const [photo, document, signature] = [of(fileNames.photo), of(fileNames.document), of(fileNames.signature)]
  if (photo && document && signature) return { photo, document, signature }
  const hue = chance.part(`photo ${projectId}`).between(0, 359)
  const store = (bytes: Buffer, name: string) => storeFile(work, { bytes, name, projectId })
  return {
    photo: await store(await samplePhoto(hue), fileNames.photo),
    document: await store(sampleDocument('Tongxing'), fileNames.document),
    signature: await store(await sampleSignature(), fileNames.signature),
  }
}
