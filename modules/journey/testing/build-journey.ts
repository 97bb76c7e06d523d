import { buildProject, type ProjectToBuild } from '#modules/estate/testing/index.ts'
import { buildGroup, buildStaff } from '#modules/organization/testing/index.ts'
import { buildContract } from '#modules/sales/testing/index.ts'
import { buildResidentActor, buildStaffActor } from '#platform/testing/index.ts'
import type { ResidentActor, StaffActor, Work } from '#platform/work/index.ts'
import { setPlansFrom } from '../actions/set-plans-from.ts'

export interface BuiltJourneys {
  projectId: string
  /** The company node of the project. */
  nodeId: string
  /** A node of another city. */
  foreignNodeId: string
  homeIds: string[]
  /** Contracts of the homes, in their order. */
  contracts: { contractId: string; personIds: string[] }[]
}

export interface JourneysToBuild extends Partial<ProjectToBuild> {
  /** How many homes; each has a contract. */
  homes?: number
  signedOn?: string
  plannedDeliveryOn?: string
  plansFrom?: string
}

/** A project that works with the plan since 2025, with homes under contract; events are still to be settled. */
export async function buildJourneys(
  work: Work,
  {
    homes = 2,
    signedOn = '2025-03-10',
    plannedDeliveryOn = '2026-05-29',
    plansFrom = '2025-01-01',
    ...project
  }: JourneysToBuild = {},
): Promise<BuiltJourneys> {
  const group = await buildGroup(work)
  const nodeId = group.companyIds[0]
  const { projectId, homeIds } = await buildProject(work, { nodeId, homes, ...project })
  await setPlansFrom(work, projectId, plansFrom)
  const contracts = []
  for (const homeId of homeIds)
    contracts.push(await buildContract(work, { projectId, homeId, signedOn, plannedDeliveryOn }))
  return { projectId, nodeId, foreignNodeId: group.companyIds[2], homeIds, contracts }
}

/** Somebody who holds the post at the node and may read and do actions there. */
export async function buildPerformer(
  work: Work,
  nodeId: string,
  role: string,
  permissions = ['journey.read', 'journey.do'],
): Promise<StaffActor> {
  const { staffId } = await buildStaff(work, { nodeId, role })
  return buildStaffActor(permissions, [nodeId], { id: staffId, name: '周予安' })
}

/** The owner of a home, signed in to the portal. */
export async function buildOwnerActor(work: Work, homeId: string): Promise<ResidentActor> {
  const [holding] = await work.sql<{ person_id: string; household_id: string }>(
    `SELECT person_id, household_id FROM customers.holding WHERE home_id = $1 AND kind = 'owner' AND until_on IS NULL`,
    [homeId],
  )
  const { person_id: id, household_id: household } = holding!
  return buildResidentActor(['journey.own', 'journey.confirm'], {
    id,
    homes: [homeId],
    households: [household],
  })
}
