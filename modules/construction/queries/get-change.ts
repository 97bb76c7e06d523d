import { projectsById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { changeStanding } from '../change-standing.ts'
import { shownAttachments } from '../stores/attachments.ts'
import { changeStore } from '../stores/changes.ts'
import { listNotices, type NoticeQuery } from './list-notices.ts'
import { noticeCounts } from './notice-counts.ts'

/** A change as staff see it: words, drawings, and how far its notices came. */
export async function changeView(work: Work, changeId: string) {
  const { changedBy: _, ...row } = await changeStore(work).byId(changeId)
  const [projects, drawings, counts, responsible, { today }] = await Promise.all([
    projectsById(work, [row.projectId]),
    shownAttachments(work, changeId),
    noticeCounts(work, [changeId]),
    responsibleFor(work, row.projectId, 'customerRelations'),
    projectToday(work, row.projectId),
  ])
  return {
    ...row,
    projectName: projects.get(row.projectId)?.name ?? '',
    drawings,
    counts: counts(changeId),
    standing: changeStanding(row, counts(changeId), today),
    responsible,
  }
}

/** Who entered, corrected and sent the change, and what happened to its notices. */
export async function changeHistory(
  work: Work,
  changeId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['construction.change', changeId] }, paging)
}

/** The board of a change, home by home. */
export async function changeNotices(work: Work, changeId: string, query: NoticeQuery) {
  const { projectId } = await changeStore(work).byId(changeId)
  return listNotices(work, projectId, changeId, query)
}
