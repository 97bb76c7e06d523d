import { addEvidence } from '#modules/journey/actions/add-evidence.ts'
import { completeAction } from '#modules/journey/actions/complete-action.ts'
import { planHomes } from '#modules/journey/actions/plan-homes.ts'
import { recordEvent } from '#modules/journey/actions/record-event.ts'
import { addDays } from '#platform/calendar/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { refusal } from '../content/refusal.ts'
import { sampleDocument, samplePhoto } from '../content/sample-files.ts'
import { actWith, holderOf, momentOf } from '../site.ts'
import { build, type PlacedProject, type ProjectStage, type World } from '../world.ts'

interface Refused {
  world: World
  projectId: string
  homeId: string
}

/** An owner does not sign for the keys: of twelve points five are repaired; she was answered in writing (domain.md 6.8-4). */
export const refusedDelivery: ProjectStage = {
  name: 'refused delivery',
  inAnyOrder: true,
  run: async (world, project, isDone) => {
    if (isDone || project.code !== refusal.project) return
    const homeId = await homeWithoutKeys(world, project)
    const relations = await holderOf(world, project.id, 'customerRelations')
    const engineer = await holderOf(world, project.id, 'engineering')
    if (!homeId || !relations || !engineer) return
    const now = world.clock.now()
    const told = { world, projectId: project.id, homeId }
    const { daysAgo, inspectedDaysAgo, found, reason } = refusal
    await happen(told, engineer, 'defectFound', inspectedDaysAgo, found)
    await happen(told, relations, 'deliveryRefused', daysAgo, reason)
    world.clock.set(now)
    await build(world, (work) => planHomes(work, [homeId]))
    await repairFive(told, engineer)
    await answerInWriting(told, relations)
    world.clock.set(now)
  },
}

const homeWithoutKeys = (world: World, { id }: PlacedProject) =>
  build(world, async (work) => {
    const [home] = await work.sql<{ id: string }>(
      `SELECT h.id FROM sales.contract c JOIN estate.home h ON h.id = c.home_id
        WHERE c.project_id = $1 AND c.state = 'standing' AND h.state = 'signed'
          AND NOT EXISTS (SELECT FROM journey.recorded_event e WHERE e.home_id = h.id AND e.kind = 'deliveryRefused')
        ORDER BY h.home_code DESC LIMIT 1`,
      [id],
    )
    return home?.id
  })

const happen = (
  { world, projectId, homeId }: Refused,
  actor: StaffActor,
  kind: 'defectFound' | 'deliveryRefused',
  daysAgo: number,
  note: string,
) =>
  actWith(world, { actor, permission: 'journey.record', at: momentOf(world, daysAgo, 15) }, (work) =>
    recordEvent(work, { projectId, homeId, kind, on: addDays(world.today, -daysAgo), note }),
  )

/** A sheet and a photo prove the five; the signature of the owner is missing, and so the repair is late. */
const repairFive = ({ world, projectId, homeId }: Refused, actor: StaffActor) =>
  actWith(
    world,
    { actor, permission: 'journey.do', at: momentOf(world, refusal.daysAgo, 9) },
    async (work) => {
      const { id } = await actionOf(work, homeId, '4.10')
      const sheet = await paper(work, projectId, '整改单.pdf')
      const photo = await storeFile(work, { name: '门锁合页.jpg', bytes: await samplePhoto(28), projectId })
      return addEvidence(work, id, [
        { kind: 'document', fileId: sheet, text: refusal.repaired },
        { kind: 'photo', fileId: photo.fileId },
      ])
    },
  )

const answerInWriting = ({ world, projectId, homeId }: Refused, actor: StaffActor) =>
  actWith(
    world,
    { actor, permission: 'journey.do', at: momentOf(world, refusal.daysAgo - 2, 16) },
    async (work) => {
      const { id, version } = await actionOf(work, homeId, '4.10.1')
      const letter = await paper(work, projectId, '书面答复.pdf')
      return completeAction(work, id, {
        version,
        evidence: [
          { kind: 'document', fileId: letter },
          { kind: 'callRecord', text: refusal.answer },
        ],
      })
    },
  )

const paper = async (work: Work, projectId: string, name: string) =>
  (await storeFile(work, { name, bytes: sampleDocument('Inspection sheet'), projectId })).fileId

async function actionOf(work: Work, homeId: string, key: string): Promise<{ id: string; version: number }> {
  const [action] = await work.sql<{ id: string; version: number }>(
    'SELECT id, version FROM journey.action WHERE home_id = $1 AND action_key = $2',
    [homeId, key],
  )
  return action!
}
