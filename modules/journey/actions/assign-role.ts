import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { roleAssigned } from '../events.ts'
import { assignmentStore } from '../stores/assignments.ts'
import { requestStore } from '../stores/requests.ts'
import { planHomes } from './plan-homes.ts'

export interface RoleToAssign {
  role: string
  /** Null takes the assignment back. */
  staffId: string | null
  homeIds?: readonly string[]
  personIds?: readonly string[]
}

/** Homes whose open actions are handed over at once; more follow in the background. */
const atOnce = 200

/**
 * Says who stands for a role: for homes (their steward), for customers (their ambassador), or for the whole project.
 * Open actions go over to whoever is responsible now; what was done stays with those who did it.
 */
export async function assignRole(
  work: Work,
  projectId: string,
  { role, staffId, homeIds = [], personIds = [] }: RoleToAssign,
): Promise<void> {
  if (homeIds.length > 0 && personIds.length > 0) throw refusals.wrongAssignment()
  const [projects, homes, persons, staff] = await Promise.all([
    projectsById(work, [projectId]),
    homesById(work, homeIds),
    personsById(work, personIds),
    staffById(work, staffId ? [staffId] : []),
  ])
  if (!projects.has(projectId)) throw common.notFound()
  if (
    homeIds.some((id) => homes.get(id)?.projectId !== projectId) ||
    personIds.some((id) => !persons.has(id))
  )
    throw common.notFound()
  if (staffId && !staff.has(staffId)) throw refusals.unknownStaff()
  const store = assignmentStore(work)
  const places = placesOf(homeIds, personIds)
  if (staffId) await store.set(projectId, role, staffId, places)
  else await store.remove(projectId, role, places)
  await handOver(work, projectId, homeIds, personIds)
  const staffName = staff.get(staffId ?? '')?.name
  if (!staffName) return
  const about = {
    subject: ['journey.assignment', projectId] as const,
    projectId,
    homeId: homeIds.length === 1 ? homeIds[0] : undefined,
  }
  work.emit(roleAssigned, { role, staffName, homeIds: [...homeIds], personIds: [...personIds] }, about)
}

function placesOf(homeIds: readonly string[], personIds: readonly string[]) {
  if (homeIds.length > 0) return homeIds.map((homeId) => ({ homeId, personId: null }))
  if (personIds.length > 0) return personIds.map((personId) => ({ homeId: null, personId }))
  return [{ homeId: null, personId: null }]
}

async function handOver(
  work: Work,
  projectId: string,
  homeIds: readonly string[],
  personIds: readonly string[],
): Promise<void> {
  const requests = requestStore(work)
  if (homeIds.length === 0 && personIds.length === 0) return requests.addProject(projectId)
  const affected = await assignmentStore(work).homesOf(projectId, { homeIds, personIds })
  if (affected.length <= atOnce) await planHomes(work, affected)
  else await requests.add(projectId, affected)
}
