import { projectsById } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { localDateOf, usualZone } from '#platform/calendar/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { isComplete, postingStanding } from '../posting.ts'
import { noticeStore } from '../stores/notices.ts'
import { postingStore } from '../stores/postings.ts'

/** A posting as staff see it: its text, its proofs with photos, and by when it is looked at again. */
export async function postingView(work: Work, postingId: string) {
  const { changedBy: _, shown: __, ...posting } = await postingStore(work).byId(postingId)
  const { projectId, kind } = posting
  const [projects, proofs, responsible, notices] = await Promise.all([
    projectsById(work, [projectId]),
    postingStore(work).proofs([postingId], 20),
    responsibleFor(work, projectId, 'salesManager'),
    noticeStore(work).ofProject(projectId),
  ])
  const files = await filesById(
    work,
    proofs.flatMap(({ fileIds }) => fileIds),
  )
  const project = projects.get(projectId)
  const today = localDateOf(work.now, project?.timezone ?? usualZone)
  return {
    ...posting,
    projectName: project?.name ?? '',
    standing: postingStanding(posting, today),
    isComplete: isComplete(kind, posting.content),
    proofs: proofs.map(({ fileIds, postingId: ___, ...proof }) => ({
      ...proof,
      files: fileIds.flatMap((id) => files.get(id) ?? []),
    })),
    responsible,
    noticeId: kind === 'adverseFactors' ? ((notices.posted ?? notices.last)?.id ?? null) : null,
  }
}

/** Who changed the text, and who proved it. */
export async function postingHistory(
  work: Work,
  postingId: string,
  paging: { limit?: number; after?: string },
) {
  return recordHistory(work, { record: ['disclosure.posting', postingId] }, paging)
}
