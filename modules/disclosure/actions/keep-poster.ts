import { buildingsIn, projectToday } from '#modules/estate/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { hangBy } from '../poster.ts'
import { posterView } from '../queries/get-poster.ts'
import { type PosterRow, posterStore } from '../stores/posters.ts'
import { contentsNow } from '../queries/poster-contents.ts'
import { renewed } from './renew-posters.ts'

export interface PosterWords {
  hours: string
  reception: string
  answeredBy: string
  formLink: string | null
}

/** Begins the poster of a project, with the places where it has to hang: the sales office, or notice board and lift halls (S3-41). */
export async function beginPoster(work: Work, projectId: string, words: PosterWords, address: string | null) {
  const { project, today } = await projectToday(work, projectId)
  const store = posterStore(work)
  if (await store.locked(projectId)) throw refusals.posterBegun()
  const written = { projectId, ...tidy(words) }
  const content = (await contentsNow(work, [written], address)).get(projectId)!
  if (!content.hotline) throw refusals.noHotline({ project: project.name })
  const { timezone } = project
  await store.add({ id: work.newId(), ...written, timezone, edition: 1, content, editionOn: today })
  const isForSale = project.state === 'onSale' || project.state === 'preparing'
  const buildings = isForSale ? [] : await buildingsIn(work, [projectId])
  const place = (
    kind: 'salesOffice' | 'noticeBoard' | 'liftHall',
    at: string,
    buildingId: string | null,
  ) => ({
    kind,
    place: at,
    buildingId,
    everyMonths: 3,
  })
  await store.addPlaces(
    projectId,
    isForSale
      ? [place('salesOffice', '销售案场洽谈区墙面', null)]
      : [
          place('noticeBoard', '小区主入口公告栏', null),
          ...buildings.map(({ id, name }) => place('liftHall', `${name}首层电梯厅`, id)),
        ],
    hangBy(today),
  )
  return posterView(work, projectId, address)
}

/** Changes what the poster says; another text is another edition, and what hangs is to be exchanged. */
export async function rewritePoster(
  work: Work,
  projectId: string,
  { version, ...words }: PosterWords & { version: number },
  address: string | null,
) {
  const known = await posterStore(work).locked(projectId)
  if (!known) throw refusals.noPoster()
  await refuseStale(version, { ...known, theirs: () => posterView(work, projectId, address) })
  const written: PosterRow = { ...known, ...tidy(words), version: version + 1 }
  await posterStore(work).rewrite(known.id, written)
  await renewed(work, [written], address)
  return posterView(work, projectId, address)
}

const tidy = ({ hours, reception, answeredBy, formLink }: PosterWords): PosterWords => ({
  hours: hours.trim(),
  reception: reception.trim(),
  answeredBy: answeredBy.trim(),
  formLink: formLink?.trim() || null,
})
