import { localDays, projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { postingDueForReview } from '../events.ts'
import { postingStanding } from '../posting.ts'
import { postingTitles } from '../posting-titles.ts'
import { type PostingRow, postingStore } from '../stores/postings.ts'

/** Every morning: whoever runs the sales venue hears, project by project, what is missing or to be looked at again. */
export const remindOfPostings = defineJob('disclosure.remind-of-postings', async (database) => {
  await database.asSystem('remind of postings', async (work) => {
    const store = postingStore(work)
    await nameDue(work, await store.nearUnnamed())
    const near = await store.near()
    const projectIds = near.map(({ projectId }) => projectId)
    const [projects, today] = await Promise.all([projectsById(work, projectIds), localDays(work, projectIds)])
    for (const [projectId, postings] of Map.groupBy(near, (row) => row.projectId))
      await remind(work, {
        projectId,
        project: projects.get(projectId)?.name ?? '',
        postings,
        today: today(projectId),
      })
  })
})

async function nameDue(work: Work, postings: readonly PostingRow[]): Promise<void> {
  for (const { id, projectId, kind, dueBy, provedOn } of postings) {
    if (provedOn === null) continue
    const { zh: titleZh, en: titleEn } = postingTitles[kind]
    work.emit(
      postingDueForReview,
      { postingId: id, projectId, kind, titleZh, titleEn, reviewBy: dueBy },
      { subject: ['disclosure.posting', id], projectId },
    )
  }
  await postingStore(work).markAsked(postings.map(({ id }) => id))
}

interface Due {
  projectId: string
  project: string
  postings: readonly PostingRow[]
  today: string
}

async function remind(work: Work, { projectId, project, postings, today }: Due): Promise<void> {
  const staff = await responsibleFor(work, projectId, 'salesManager')
  if (!staff) return
  const languageOf = await languagesOf(work, [staff.id])
  const standings = postings.map((posting) => postingStanding(posting, today))
  const count = (wanted: string) => String(standings.filter((standing) => standing === wanted).length)
  await sendMessage(work, {
    channel: 'inApp',
    to: { staffId: staff.id },
    template: 'postingsDue',
    language: languageOf(staff.id),
    variables: {
      project,
      count: String(postings.length),
      missing: count('missing'),
      overdue: count('late'),
    },
    projectId,
    link: `/disclosure/postings?projectId=${projectId}`,
    dedupeKey: `postings:${projectId}:${today}:${staff.id}`,
  })
}
