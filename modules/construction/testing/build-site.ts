import { buildPerson } from '#modules/customers/testing/index.ts'
import { takeHolding } from '#modules/customers/index.ts'
import { markHomes } from '#modules/estate/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildResidentActor, buildStaffActor, type TestServer } from '#platform/testing/index.ts'
import sharp from 'sharp'

const everything = ['construction.read', 'construction.write', 'construction.send', 'construction.host']

export interface Site {
  project: BuiltProject
  /** Writes, sends and hosts in the branch of the project. */
  relations: ReturnType<typeof buildStaffActor>
  /** The same rights in the branch of another city. */
  stranger: ReturnType<typeof buildStaffActor>
  /** One buyer for each of the first homes, in their order. */
  buyers: ReturnType<typeof buildResidentActor>[]
  contractIds: string[]
  /** Photos that staff of the project uploaded. */
  photoIds: string[]
}

/** A project that is being built: six homes, four of them sold to four buyers, two pictures from the site. */
export async function buildSite({ database }: Pick<TestServer, 'database'>): Promise<Site> {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#ccd' } })
    .jpeg()
    .toBuffer()
  return database.asSystem('test', async (work) => {
    const group = await buildGroup(work)
    const [nodeId, , farNodeId] = group.companyIds
    const project = await buildProject(work, { nodeId: nodeId!, name: '松雪府', state: 'onSale', homes: 6 })
    const { projectId, homeIds } = project
    const buyers = []
    const contractIds = []
    for (const homeId of homeIds.slice(0, 4)) {
      const personId = await buildPerson(work, { projectId })
      const { contractId } = await buildContract(work, { projectId, homeId, buyers: [{ personId }] })
      const { householdId } = await takeHolding(work, {
        personId,
        homeId,
        kind: 'owner',
        fromOn: '2025-03-08',
      })
      contractIds.push(contractId)
      buyers.push(
        buildResidentActor(['construction.follow'], {
          id: personId,
          homes: [homeId],
          households: [householdId],
        }),
      )
    }
    await markHomes(work, homeIds.slice(0, 4), 'signed')
    const photoIds = []
    for (const name of ['北立面.jpg', '样板层.jpg'])
      photoIds.push((await storeFile(work, { bytes: photo, name, projectId })).fileId)
    return {
      project,
      relations: buildStaffActor(everything, [nodeId!], { name: '林夕' }),
      stranger: buildStaffActor(everything, [farNodeId!], { name: '何暖' }),
      buyers,
      contractIds,
      photoIds,
    }
  })
}
