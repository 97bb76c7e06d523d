import { buildOwner } from '#modules/customers/testing/index.ts'
import { takeHolding } from '#modules/customers/index.ts'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { deliverPhase } from '#modules/estate/index.ts'
import { type BuiltProject, buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup } from '#modules/organization/testing/index.ts'
import { storeFile } from '#platform/files/index.ts'
import { buildResidentActor, buildStaffActor, type TestServer } from '#platform/testing/index.ts'
import sharp from 'sharp'

type Staff = ReturnType<typeof buildStaffActor>
type Resident = ReturnType<typeof buildResidentActor>

export interface OldEstate {
  project: BuiltProject
  /** Leads: customer relations. */
  relations: Staff
  /** Surveys, builds and accepts. */
  engineer: Staff
  /** Approves who pays. */
  manager: Staff
  /** Every right, in another city. */
  stranger: Staff
  /** Owners of the first two homes. */
  owners: Resident[]
  /** Rents the third home. */
  tenant: Resident
  photoIds: string[]
}

const rights = (...verbs: string[]) => verbs.map((verb) => `renewal.${verb}`)

/** An estate whose first phase was delivered on 2022-12-18, with a lift, a pump and a facade of the owners in common. */
export async function buildOldEstate({ database }: Pick<TestServer, 'database'>): Promise<OldEstate> {
  const picture = (background: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background } })
      .jpeg()
      .toBuffer()
  const pictures = await Promise.all(['#ccd', '#cdc', '#dcc', '#ddc'].map(picture))
  return database.asSystem('test', async (work) => {
    const group = await buildGroup(work)
    const [nodeId, , farNodeId] = group.companyIds
    const project = await buildProject(work, { nodeId: nodeId!, name: '榆畔花园', homes: 4 })
    const { projectId, phaseId, homeIds } = project
    await deliverPhase(work, projectId, phaseId, { version: 1, deliveredOn: '2022-12-18' })
    await addCommons(work, projectId)
    const owners = []
    for (const homeId of homeIds.slice(0, 2)) {
      const { personId, householdId } = await buildOwner(work, { projectId, homeId, fromOn: '2022-12-18' })
      owners.push(
        buildResidentActor(rights('follow', 'answer'), {
          id: personId,
          homes: [homeId],
          households: [householdId],
        }),
      )
    }
    const tenantId = await buildPerson(work, { projectId })
    const homeId = homeIds[2]!
    const rented = await takeHolding(work, {
      personId: tenantId,
      homeId,
      kind: 'tenant',
      fromOn: '2025-01-01',
      leaseFrom: '2025-01-01',
      leaseUntil: '2027-12-31',
    })
    const photoIds = []
    for (const [at, bytes] of pictures.entries())
      photoIds.push((await storeFile(work, { bytes, name: `照片${at + 1}.jpg`, projectId })).fileId)
    return {
      project,
      relations: buildStaffActor(rights('read', 'lead'), [nodeId!], { name: '林夕' }),
      engineer: buildStaffActor(rights('read', 'survey'), [nodeId!], { name: '陆川' }),
      manager: buildStaffActor(rights('read', 'decide', 'lead'), [nodeId!], { name: '方正' }),
      stranger: buildStaffActor(rights('read', 'lead', 'survey', 'decide'), [farNodeId!], { name: '何暖' }),
      owners,
      tenant: buildResidentActor(rights('follow', 'answer'), {
        id: tenantId,
        homes: [homeId],
        households: [rented.householdId],
      }),
      photoIds,
    }
  })
}

const addCommons = (work: Parameters<typeof deliverPhase>[0], projectId: string) =>
  Promise.all([
    work.sql(
      `INSERT INTO estate.common_facility (id, project_id, kind, name, location)
       VALUES (uuidv7(), $1, 'lift', '电梯', '3栋'), (uuidv7(), $1, 'pump', '生活水泵', '地下泵房')`,
      [projectId],
    ),
    work.sql(
      `INSERT INTO estate.common_part (id, project_id, kind, name, location) VALUES (uuidv7(), $1, 'facade', '外墙', '3栋北侧')`,
      [projectId],
    ),
  ])
