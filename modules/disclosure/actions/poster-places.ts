import { buildingsById, projectToday } from '#modules/estate/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { orTaken, refuseStale, versionedRecords, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { posterHung } from '../events.ts'
import { refuseDayAhead } from '../local-day.ts'
import { hangBy, type PlaceKind } from '../poster.ts'
import { reviewAfter } from '../posting.ts'
import { placeView } from '../queries/get-poster.ts'
import { posterStore } from '../stores/posters.ts'
import { renewed } from './renew-posters.ts'

export interface PlaceWords {
  kind: PlaceKind
  buildingId: string | null
  place: string
  everyMonths: number
}

/** One more place where the poster has to hang. */
export async function addPosterPlace(work: Work, projectId: string, words: PlaceWords) {
  const { today } = await projectToday(work, projectId)
  if (!(await posterStore(work).locked(projectId))) throw refusals.noPoster()
  await refuseElsewhere(work, projectId, words.buildingId)
  const where = { ...words, place: words.place.trim() }
  const [added] = await orTaken(
    () => posterStore(work).addPlaces(projectId, [where], hangBy(today)),
    {},
    (options) => refusals.placeTaken({}, options),
  )
  return placeView(work, added!.id)
}

/** The name of a place, and how often somebody looks. */
export async function changePosterPlace(
  work: Work,
  placeId: string,
  { version, ...words }: PlaceWords & { version: number },
) {
  const known = await posterStore(work).place(placeId, { lock: true })
  await refuseElsewhere(work, known.projectId, words.buildingId)
  const current = (await posterStore(work).ofProjects([known.projectId]))[0]!
  const isHung = known.hungEdition === current.edition
  await orTaken(
    () =>
      versionedRecords(work).change('disclosure.poster_place', placeId, version, {
        kind: words.kind,
        building_id: words.buildingId,
        place: words.place.trim(),
        every_months: words.everyMonths,
        ...(isHung && { due_by: reviewAfter(known.hungOn!, words.everyMonths) }),
      }),
    {},
    (options) => refusals.placeTaken({}, options),
  )
  return placeView(work, placeId)
}

/** Nothing hangs there any more; what hung stays on record. */
export async function removePosterPlace(work: Work, placeId: string, version: number) {
  const known = await posterStore(work).place(placeId, { lock: true })
  const { today } = await projectToday(work, known.projectId)
  await versionedRecords(work).change('disclosure.poster_place', placeId, version, { removed_on: today })
  return {}
}

/** The present edition hangs there, as its photo shows. */
export async function hangPoster(
  work: Work,
  placeId: string,
  { version, hungOn, words, fileIds }: { version: number; hungOn: string; words?: string; fileIds: string[] },
  address: string | null,
) {
  const { projectId } = await posterStore(work).place(placeId)
  // First the poster, then its place: whoever renews locks in this order too.
  const known = (await posterStore(work).locked(projectId))!
  const before = await posterStore(work).place(placeId, { lock: true })
  await refuseStale(version, { ...before, theirs: () => placeView(work, placeId) })
  if (fileIds.length === 0) throw refusals.noPhoto()
  const { today } = await projectToday(work, projectId)
  refuseDayAhead(hungOn, today, 'body.hungOn')
  const [poster] = await renewed(work, [known], address)
  // A photo that is older than the edition shows another one.
  if (hungOn < poster!.editionOn)
    throw refusals.hungBefore({ edition: poster!.edition, on: poster!.editionOn })
  await attachFiles(work, fileIds, { projectId })
  const reviewBy = reviewAfter(hungOn, before.everyMonths)
  const { edition } = poster!
  await posterStore(work).hang(before, { edition, hungOn, words: words?.trim() || null, fileIds }, reviewBy)
  work.emit(
    posterHung,
    { placeId, projectId, place: before.place, edition, hungOn, reviewBy, fileIds },
    { subject: ['disclosure.poster_place', placeId], projectId },
  )
  return placeView(work, placeId)
}

async function refuseElsewhere(work: Work, projectId: string, buildingId: string | null): Promise<void> {
  if (!buildingId) return
  if ((await buildingsById(work, [buildingId])).get(buildingId)?.projectId !== projectId)
    throw common.notFound()
}
