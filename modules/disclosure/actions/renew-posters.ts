import { localDays } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { hangBy, isSameEdition } from '../poster.ts'
import { contentsNow } from '../queries/poster-contents.ts'
import { type PosterRow, posterStore } from '../stores/posters.ts'

/** Gives the next number to every poster that has to say something else than its edition does; returns them as they stand then. */
export async function renewed(
  work: Work,
  posters: readonly PosterRow[],
  address: string | null,
): Promise<PosterRow[]> {
  const [contents, today] = await Promise.all([
    contentsNow(work, posters, address),
    localDays(
      work,
      posters.map(({ projectId }) => projectId),
    ),
  ])
  const result: PosterRow[] = []
  for (const poster of posters) {
    const content = contents.get(poster.projectId)!
    if (isSameEdition(poster.content, content)) {
      if (!poster.content.address) await posterStore(work).keepAddress(poster.id, address)
      result.push(poster)
    } else {
      const on = today(poster.projectId)
      await posterStore(work).renew(poster.projectId, content, on, hangBy(on))
      const { edition, version } = poster
      result.push({ ...poster, content, editionOn: on, edition: edition + 1, version: version + 1 })
    }
  }
  return result
}
