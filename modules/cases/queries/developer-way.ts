import { projectsById } from '#modules/estate/index.ts'
import type { Side } from '#modules/organization/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { sideOfStaff } from '../developer-way.ts'
import { centreFor, wayOf } from '../developer-matter.ts'
import { peopleOfCentre } from '../actions/who-takes-it.ts'
import { rulebookOf } from '../rulebook.ts'
import type { DeveloperWay } from '../ways.ts'
import { usualDepartment } from './usual-department.ts'

interface WayAhead {
  way: DeveloperWay
  centreName: string
  centreSide: Side
  /** Whether the centre has it at once instead of whoever takes it in. */
  goesToCentre: boolean
  /** Whether the asker works for the developer. */
  isOwn: boolean
  /** To which department it has to be passed on. */
  departmentName: string | null
}

/** Which way a matter would take to the developer if the asker took it in now; nothing where it is not his affair. */
export async function wayAhead(
  work: Work,
  { projectId, categoryId }: { projectId: string; categoryId: string },
): Promise<{ ahead: WayAhead | null }> {
  const book = await rulebookOf(work)
  const centre = centreFor(book, { projectId, categoryId })
  if (!centre || !(await projectsById(work, [projectId])).has(projectId)) return { ahead: null }
  const own = await sideOfStaff(work, (work.actor as StaffActor).id, centre)
  const moves = centre.side === 'developer' && own !== 'developer'
  const [people, department] = await Promise.all([
    moves ? peopleOfCentre(work, book, projectId, { categoryId }) : null,
    usualDepartment(work, projectId, categoryId),
  ])
  return {
    ahead: {
      way: wayOf(centre.side, own),
      centreName: centre.departmentName,
      centreSide: centre.side,
      goesToCentre: people !== null,
      isOwn: own === 'developer',
      departmentName: department?.name ?? null,
    },
  }
}
