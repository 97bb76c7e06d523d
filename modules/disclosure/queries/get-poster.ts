import { projectsById } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { isSameEdition, placeStanding } from '../poster.ts'
import { posterStore } from '../stores/posters.ts'
import { contentsNow } from './poster-contents.ts'

/** The poster as it is printed now: what holds at this moment, under the number that it has or is about to get. */
export async function posterView(work: Work, projectId: string, address: string | null) {
  const [poster] = await posterStore(work).ofProjects([projectId])
  if (!poster) throw common.notFound()
  const { id: _, changedBy: __, timezone: ___, ...known } = poster
  const [contents, projects] = await Promise.all([
    contentsNow(work, [poster], address),
    projectsById(work, [projectId]),
  ])
  const now = contents.get(projectId)!
  const isSame = isSameEdition(poster.content, now)
  const { address: _address, ...content } = now
  return {
    ...known,
    projectName: projects.get(projectId)?.name ?? '',
    content,
    address: address ?? '',
    edition: poster.edition + (isSame ? 0 : 1),
    editionOn: isSame ? poster.editionOn : localDateOf(work.now, poster.timezone),
  }
}

/** A place with the photos of what hung there. */
export async function placeView(work: Work, placeId: string) {
  const { changedBy: _, removedOn: __, ...place } = await posterStore(work).place(placeId)
  const [[poster], projects, proofs] = await Promise.all([
    posterStore(work).ofProjects([place.projectId]),
    projectsById(work, [place.projectId]),
    posterStore(work).proofs(placeId, 20),
  ])
  const files = await filesById(
    work,
    proofs.flatMap(({ fileIds }) => fileIds),
  )
  const { edition, editionOn, timezone } = poster!
  return {
    ...place,
    projectName: projects.get(place.projectId)?.name ?? '',
    edition,
    editionOn,
    standing: placeStanding(place, edition, localDateOf(work.now, timezone)),
    proofs: proofs.map(({ fileIds, ...proof }) => ({
      ...proof,
      files: fileIds.flatMap((id) => files.get(id) ?? []),
    })),
  }
}

/** Who named the place, and who hung what there. */
export const placeHistory = (work: Work, placeId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['disclosure.poster_place', placeId] }, paging)
