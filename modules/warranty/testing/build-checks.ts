import { buildPerson } from '#modules/customers/testing/index.ts'
import { takeHolding } from '#modules/customers/index.ts'
import { buildDelivery } from '#modules/delivery/testing/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { createStaff } from '#modules/organization/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildResidentActor, buildStaffActor, type TestServer } from '#platform/testing/index.ts'
import sharp from 'sharp'

export const everything = ['warranty.read', 'warranty.keepTerms', 'warranty.runChecks', 'warranty.check']

export interface Checks {
  project: BuiltProject
  groupId: string
  nodeId: string
  buildingId: string
  /** Every right in the branch of the project. */
  relations: ReturnType<typeof buildStaffActor>
  /** The same for the whole group. */
  group: ReturnType<typeof buildStaffActor>
  /** The same rights in another city. */
  stranger: ReturnType<typeof buildStaffActor>
  /** One for each home. */
  owners: ReturnType<typeof buildResidentActor>[]
  staffIds: string[]
  photoId: string
}

/** A project delivered on 20 December 2025, into which three families moved on 28 December. */
export async function buildChecks({ database }: Pick<TestServer, 'database'>): Promise<Checks> {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#ccd' } })
    .jpeg()
    .toBuffer()
  return database.asSystem('test', async (work) => {
    const tree = await buildGroup(work)
    const [nodeId, , farNodeId] = tree.companyIds
    const project = await buildProject(work, {
      nodeId: nodeId!,
      name: '云岬一号院',
      state: 'delivered',
      homes: 3,
    })
    const { projectId, homeIds } = project
    const owners = []
    for (const homeId of homeIds) {
      const personId = await buildPerson(work, { projectId })
      await buildContract(work, { projectId, homeId, buyers: [{ personId }] })
      const held = await takeHolding(work, { personId, homeId, kind: 'owner', fromOn: '2025-03-08' })
      await buildDelivery(work, homeId, { deliveredOn: '2025-12-20', movedInOn: '2025-12-28' })
      const homes = [homeId]
      owners.push(
        buildResidentActor(['warranty.follow'], { id: personId, homes, households: [held.householdId] }),
      )
    }
    const staffIds = []
    for (const [index, name] of ['秦工', '林夕'].entries())
      staffIds.push(
        (await createStaff(work, { staffNumber: `Q${index}`, name, phone: `1390000000${index}` })).id,
      )
    const { fileId } = await storeFile(work, { bytes, name: '窗扇.jpg', projectId })
    const [home] = await work.sql<{ buildingId: string }>(
      'SELECT building_id AS "buildingId" FROM estate.home WHERE id = $1',
      [homeIds[0]],
    )
    return {
      project,
      groupId: tree.groupId,
      nodeId: nodeId!,
      buildingId: home!.buildingId,
      relations: buildStaffActor(everything, [nodeId!], { name: '林夕' }),
      group: buildStaffActor(everything, [tree.groupId], { name: '江离' }),
      stranger: buildStaffActor(everything, [farNodeId!], { name: '何暖' }),
      owners,
      staffIds,
      photoId: fileId,
    }
  })
}
