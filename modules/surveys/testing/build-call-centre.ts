import { takeHolding } from '#modules/customers/index.ts'
import { buildPerson } from '#modules/customers/testing/index.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { buildGroup, buildStaff } from '#modules/organization/testing/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { buildResidentActor, buildStaffActor } from '#platform/testing/index.ts'
import type { Database } from '#platform/work/index.ts'

const everything = [
  'surveys.call',
  'surveys.read',
  'surveys.writeScripts',
  'surveys.publishScripts',
  'cases.read',
]

/** A project with three sold homes and their owners, an agent who calls them, one of another city, two who write for the group. */
export async function buildCallCentre(database: Database) {
  return database.asSystem('test', async (work) => {
    const group = await buildGroup(work)
    const [nodeId, , farNodeId] = group.companyIds as [string, string, string]
    const project = await buildProject(work, { nodeId, name: '砚湖湾', homes: 4 })
    const { projectId, homeIds } = project
    const { staffId } = await buildStaff(work, { nodeId, role: 'callCentreAgent', name: '林夕' })
    const owners = []
    for (const [index, homeId] of homeIds.slice(0, 3).entries()) {
      const personId = await buildPerson(work, { projectId })
      const { contractId } = await buildContract(work, { projectId, homeId, buyers: [{ personId }] })
      const { householdId, holdingId } = await takeHolding(work, {
        personId,
        homeId,
        kind: 'owner',
        fromOn: '2025-03-08',
      })
      const name = ['沈佳禾', '陆一鸣', '顾晚晴'][index]!
      owners.push({
        homeId,
        contractId,
        holdingId,
        actor: buildResidentActor(['surveys.answer'], {
          id: personId,
          name,
          homes: [homeId],
          households: [householdId],
        }),
      })
    }
    return {
      projectId,
      nodeId,
      homeIds,
      owners,
      agent: buildStaffActor(everything, [nodeId], { id: staffId, name: '林夕' }),
      colleague: buildStaffActor(everything, [nodeId], { name: '周予安' }),
      stranger: buildStaffActor(everything, [farNodeId], { name: '何暖' }),
      writer: buildStaffActor(everything, '*', { name: '季云舒' }),
      publisher: buildStaffActor(everything, '*', { name: '骆怀瑾' }),
    }
  })
}

export type CallCentre = Awaited<ReturnType<typeof buildCallCentre>>
