import { projectsById } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { addDays, localDateOf, usualZone } from '#platform/calendar/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { adviceOn, faultsOf } from '../adverse-factor.ts'
import { missingParts, noticeDaysBefore, noticeStanding } from '../adverse-notice.ts'
import { factorStore } from '../stores/factors.ts'
import { newFactorStore } from '../stores/new-factors.ts'
import { noticeStore } from '../stores/notices.ts'
import { postingStore } from '../stores/postings.ts'

/** A version of a notice as staff see it: its five parts, its factors with what is to be mended, and how far it came. */
export async function noticeView(work: Work, noticeId: string) {
  const { changedBy: _, ...notice } = await noticeStore(work).byId(noticeId)
  const { projectId, planFileId, modelFileIds } = notice
  const [projects, factors, waiting, files, postings, responsible, counted] = await Promise.all([
    projectsById(work, [projectId]),
    factorStore(work).of(noticeId),
    newFactorStore(work).waiting(projectId),
    filesById(work, [...(planFileId ? [planFileId] : []), ...modelFileIds]),
    postingStore(work).ofProject(projectId),
    responsibleFor(work, projectId, 'salesManager'),
    acknowledged(work, noticeId),
  ])
  const project = projects.get(projectId)
  const today = localDateOf(work.now, project?.timezone ?? usualZone)
  const posting = postings.find(({ kind }) => kind === 'adverseFactors')
  const photos = notice.state === 'posted' && posting ? await photosOf(work, posting.id) : []
  return {
    ...notice,
    projectName: project?.name ?? '',
    standing: noticeStanding(notice, addDays(today, noticeDaysBefore)),
    isOverdue: notice.state === 'posted' && notice.reviewBy !== null && notice.reviewBy < today,
    plan: files.get(planFileId ?? '') ?? null,
    factors: factors.map((factor) => ({ ...factor, faults: faultsOf(factor), advice: adviceOn(factor) })),
    missing: missingParts(notice, factors.length),
    newFactors: waiting,
    photos: photos.filter(({ id }) => !modelFileIds.includes(id)),
    modelPhotos: modelFileIds.flatMap((id) => files.get(id) ?? []),
    responsible,
    acknowledged: counted,
  }
}

async function acknowledged(work: Work, noticeId: string): Promise<number> {
  const [row] = await work.sql<{ count: number }>(
    'SELECT count(*)::int AS count FROM disclosure.acknowledgement WHERE about_id = $1',
    [noticeId],
  )
  return row!.count
}

/** The photos of the last proof. */
async function photosOf(work: Work, postingId: string) {
  const [proof] = await postingStore(work).proofs([postingId], 1)
  return [...(await filesById(work, proof?.fileIds ?? [])).values()]
}

/** Who wrote, approved, posted and reviewed a version. */
export async function noticeHistory(
  work: Work,
  noticeId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['disclosure.notice', noticeId] }, paging)
}
