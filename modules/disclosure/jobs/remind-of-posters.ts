import { projectsById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { renewed } from '../actions/renew-posters.ts'
import { placeStanding } from '../poster.ts'
import { type PosterRow, posterStore } from '../stores/posters.ts'

/** By the hour of the day: gives posters that have to say something else their next edition, and once a day tells who sees to them. */
export const remindOfPostersAt = (address: string) =>
  defineJob('disclosure.remind-of-posters', async (database) => {
    await database.asSystem('remind of channel posters', async (work) => {
      const store = posterStore(work)
      const posters = await renewed(work, await store.ofProjects(null), address)
      const near = Map.groupBy(await store.near(), ({ projectId }) => projectId)
      const projects = await projectsById(work, [...near.keys()])
      for (const poster of posters) {
        const today = localDateOf(work.now, poster.timezone)
        const standings = (near.get(poster.projectId) ?? []).map((place) =>
          placeStanding(place, poster.edition, today),
        )
        const due = standings.filter((standing) => standing !== 'posted')
        if (due.length) await tell(work, poster, projects.get(poster.projectId)?.name ?? '', due, today)
      }
    })
  })

async function tell(
  work: Work,
  { projectId, edition }: PosterRow,
  project: string,
  standings: readonly string[],
  today: string,
): Promise<void> {
  const staff =
    (await responsibleFor(work, projectId, 'projectManager')) ??
    (await responsibleFor(work, projectId, 'propertyManager'))
  if (!staff) return
  const count = (wanted: string) => String(standings.filter((standing) => standing === wanted).length)
  await sendMessage(work, {
    channel: 'inApp',
    to: { staffId: staff.id },
    template: 'postersDue',
    language: (await languagesOf(work, [staff.id]))(staff.id),
    variables: {
      project,
      count: String(standings.length),
      missing: count('missing'),
      outdated: count('outdated'),
      edition: String(edition),
    },
    projectId,
    link: `/disclosure/posters?projectId=${projectId}`,
    dedupeKey: `posters:${projectId}:${today}:${staff.id}`,
  })
}
