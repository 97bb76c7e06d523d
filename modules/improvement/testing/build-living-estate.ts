import { buildOwner } from '#modules/customers/testing/index.ts'
import { deliverPhase, markHomes } from '#modules/estate/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { createDepartment } from '#modules/organization/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildResidentActor, buildStaffActor, type TestServer } from '#platform/testing/index.ts'
import sharp from 'sharp'

type Staff = ReturnType<typeof buildStaffActor>
type Resident = ReturnType<typeof buildResidentActor>

export interface LivingEstate {
  project: BuiltProject
  departmentId: string
  /** Gathers, writes and hosts. */
  relations: Staff
  /** Decides and publishes. */
  manager: Staff
  /** Every right, in another city. */
  stranger: Staff
  /** Owners of the first three homes. */
  owners: Resident[]
  photoIds: string[]
}

const rights = (...verbs: string[]) => verbs.map((verb) => `improvement.${verb}`)
const every = ['read', 'record', 'lead', 'decide', 'publish', 'host', 'topics'] as const

/** A delivered estate in which three households live. */
export async function buildLivingEstate({ database }: Pick<TestServer, 'database'>): Promise<LivingEstate> {
  const picture = (background: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .jpeg()
      .toBuffer()
  const pictures = await Promise.all(['#ccd', '#cdc'].map(picture))
  return database.asSystem('test', async (work) => {
    const [nodeId, , farNodeId] = (await buildGroup(work)).companyIds
    const project = await buildProject(work, { nodeId: nodeId!, name: '砚湖湾', homes: 4 })
    const { projectId, phaseId, homeIds } = project
    await deliverPhase(work, projectId, phaseId, { version: 1, deliveredOn: '2024-06-18' })
    await markHomes(work, homeIds, 'movedIn')
    const owners = []
    for (const homeId of homeIds.slice(0, 3)) {
      const { personId, householdId } = await buildOwner(work, { projectId, homeId, fromOn: '2024-06-18' })
      owners.push(
        buildResidentActor(rights('say'), { id: personId, homes: [homeId], households: [householdId] }),
      )
    }
    const photoIds = []
    for (const [at, bytes] of pictures.entries())
      photoIds.push((await storeFile(work, { bytes, name: `照片${at + 1}.jpg`, projectId })).fileId)
    const department = await createDepartment(work, { nodeId: nodeId!, kind: 'design', name: '设计部' })
    return {
      project,
      departmentId: department.id,
      relations: buildStaffActor(rights('read', 'record', 'lead', 'host', 'publish'), [nodeId!], {
        name: '林夕',
      }),
      manager: buildStaffActor(rights('read', 'decide', 'publish', 'lead'), [nodeId!], { name: '方正' }),
      stranger: buildStaffActor(rights(...every), [farNodeId!], { name: '何暖' }),
      owners,
      photoIds,
    }
  })
}
