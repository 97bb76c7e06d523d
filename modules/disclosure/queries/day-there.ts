import { projectsById } from '#modules/estate/index.ts'
import { type IsoDate, localDateOf, usualZone } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'
import { boardStore } from '../stores/boards.ts'

/** The time zone of a project; whoever only looks for a home sees its register, not the project itself. */
export async function zoneOf(work: Work, projectId: string): Promise<string> {
  const project = (await projectsById(work, [projectId])).get(projectId)
  return project?.timezone ?? (await boardStore(work).of(projectId))?.timezone ?? usualZone
}

/** The day of a project at a moment, the present one unless told. */
export const dayOf = async (work: Work, projectId: string, at: Date = work.now): Promise<IsoDate> =>
  localDateOf(at, await zoneOf(work, projectId))
