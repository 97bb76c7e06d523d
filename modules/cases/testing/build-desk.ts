import { buildPerson } from '#modules/customers/testing/index.ts'
import { takeHolding } from '#modules/customers/index.ts'
import { buildProject } from '#modules/estate/testing/index.ts'
import { buildDepartment, buildGroup, buildStaff } from '#modules/organization/testing/index.ts'
import { buildResidentActor, buildStaffActor } from '#platform/testing/index.ts'
import type { Database, ResidentActor, StaffActor } from '#platform/work/index.ts'
import { permissions } from '../access.ts'

const everyPermission = Object.keys(permissions).filter(
  (name) => !['cases.report', 'cases.readConfidential'].includes(name),
)

/**
 * A desk that takes cases: 砚湖湾 of 临澜 with an agent, a second agent, an engineer and his department, an owner with a
 * wife and a tenant in the same home, a neighbour, and a manager of another city.
 */
export async function buildDesk(database: Database) {
  return database.asSystem('a desk for tests', async (work) => {
    const group = await buildGroup(work)
    const [nodeId, , farNodeId] = group.companyIds
    const project = await buildProject(work, { nodeId })
    const farProject = await buildProject(work, { nodeId: farNodeId, name: '望渚新苑', city: '望渚' })
    const [homeId, nextHomeId] = project.homeIds as [string, string]
    const staff = async (
      name: string,
      role: string,
      node: string,
      held = everyPermission,
      departmentId: string | null = null,
    ): Promise<StaffActor> => {
      const { staffId } = await buildStaff(work, {
        nodeId: node,
        role,
        name,
        title: role === 'callCentreAgent' ? '客服坐席' : role,
        departmentId,
      })
      return buildStaffActor(held, [node], { id: staffId, name })
    }
    const resident = async (
      name: string,
      held: { homeId: string; kind: 'owner' | 'family' | 'tenant' },
    ): Promise<ResidentActor> => {
      const personId = await buildPerson(work, { projectId: project.projectId, name })
      const lease = held.kind === 'tenant' ? { leaseFrom: '2026-05-01', leaseUntil: '2028-04-30' } : {}
      const { householdId } = await takeHolding(work, { personId, fromOn: '2026-05-01', ...held, ...lease })
      return buildResidentActor(['cases.report'], {
        id: personId,
        name,
        homes: [held.homeId],
        households: [householdId],
      })
    }
    const engineering = await buildDepartment(work, nodeId, 'engineering', '工程管理部')
    return {
      group,
      project,
      farProject,
      projectId: project.projectId,
      farProjectId: farProject.projectId,
      homeId,
      nextHomeId,
      agent: await staff('林夕', 'callCentreAgent', nodeId),
      colleague: await staff('江离', 'customerRelations', nodeId),
      engineer: await staff('秦工', 'engineering', nodeId, ['cases.read', 'cases.perform'], engineering),
      stranger: await staff('丁卯', 'cityManager', farNodeId),
      executive: buildStaffActor(everyPermission, '*', { name: '何暖' }),
      engineering,
      property: await buildDepartment(work, nodeId, 'property', '物业服务中心'),
      owner: await resident('沈佳禾', { homeId, kind: 'owner' }),
      wife: await resident('陆一鸣', { homeId, kind: 'family' }),
      tenant: await resident('程思远', { homeId, kind: 'tenant' }),
      neighbour: await resident('苏念', { homeId: nextHomeId, kind: 'owner' }),
    }
  })
}

export type Desk = Awaited<ReturnType<typeof buildDesk>>
