import { personsById } from '#modules/customers/index.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { findingState } from '../open-day.ts'
import { shownAttachments } from '../stores/attachments.ts'
import { findingStore } from '../stores/findings.ts'
import { openDayStore } from '../stores/open-days.ts'

/** A finding as staff see it: what, where, whose, by when, and what was answered. */
export async function findingView(work: Work, findingId: string) {
  const { changedBy: _, ...row } = await findingStore(work).byId(findingId)
  const [openDay, homes, persons, photos, responsible, { project, today }] = await Promise.all([
    openDayStore(work).byId(row.openDayId),
    homesById(work, [row.homeId]),
    personsById(work, [row.personId]),
    shownAttachments(work, findingId),
    responsibleFor(work, row.projectId, 'engineering'),
    projectToday(work, row.projectId),
  ])
  return {
    ...row,
    projectName: project.name,
    openDayTitle: openDay.title,
    home: homes.get(row.homeId)?.label ?? '',
    name: persons.get(row.personId)?.name ?? '',
    state: findingState(row, today),
    photos,
    responsible,
  }
}

/** Who noted, answered and repaired. */
export async function findingHistory(
  work: Work,
  findingId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['construction.finding', findingId] }, paging)
}
