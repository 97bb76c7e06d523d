import { groupToday } from '#modules/organization/index.ts'
import { actorId, everywhere, reachOf, refuseStale, type Work } from '#platform/work/index.ts'
import { isComplete, type Item, type Sort } from '../edition.ts'
import { refusals } from '../errors.ts'
import { editionPublished } from '../events.ts'
import { libraryView } from '../queries/get-library.ts'
import { type EditionRow, editionStore } from '../stores/editions.ts'

const names = {
  conduct: { nameZh: '行为规范', nameEn: 'Code of conduct' },
  qualities: { nameZh: '素质模型', nameEn: 'Competency model' },
} as const

/** Begins the next edition with the lines of the last one. */
export async function beginEdition(work: Work, sort: Sort) {
  refuseOutOfReach(work, 'workplace.write')
  const store = editionStore(work)
  const { state, number, items } = await store.newest(sort)
  if (state === 'draft' || state === 'review') throw refusals.editionPending({ number })
  await store.add(sort, number + 1, items)
  return libraryView(work, sort)
}

/** Changes the lines of the draft. */
export async function editEdition(
  work: Work,
  sort: Sort,
  { version, items }: { version: number; items: Item[] },
) {
  const edition = await inHand(work, sort, version, 'workplace.write')
  if (edition.state !== 'draft') throw refusals.notDraft()
  await editionStore(work).rewrite(edition.id, items)
  return libraryView(work, sort)
}

/** Asks a second person to read the draft. */
export async function askForReview(
  work: Work,
  sort: Sort,
  { version, note = null }: { version: number; note?: string | null },
) {
  const edition = await inHand(work, sort, version, 'workplace.write')
  if (edition.state !== 'draft') throw refusals.notDraft()
  if (!isComplete(sort, edition.items)) throw refusals.incomplete()
  await editionStore(work).turn(edition.id, 'review', note)
  return libraryView(work, sort)
}

/** The reader sends it back to its writer, with a reason. */
export async function sendBack(
  work: Work,
  sort: Sort,
  { version, reason }: { version: number; reason: string },
) {
  const edition = await inHand(work, sort, version, 'workplace.publish')
  if (edition.state !== 'review') throw refusals.notInReview()
  await editionStore(work).turn(edition.id, 'draft', reason)
  return libraryView(work, sort)
}

/** Somebody else than the writer publishes what was read. */
export async function publishEdition(work: Work, sort: Sort, version: number) {
  const edition = await inHand(work, sort, version, 'workplace.publish')
  if (edition.state !== 'review') throw refusals.notInReview()
  if (edition.writtenById === actorId(work)) throw refusals.ownEdition()
  await editionStore(work).publish(sort, edition.id, await groupToday(work))
  const fact = { editionId: edition.id, sort, ...names[sort], number: edition.number }
  work.emit(editionPublished, fact, { subject: ['workplace.edition', edition.id] })
  return libraryView(work, sort)
}

async function inHand(work: Work, sort: Sort, version: number, permission: string): Promise<EditionRow> {
  refuseOutOfReach(work, permission)
  const edition = await editionStore(work).newest(sort)
  await refuseStale(version, { ...edition, theirs: () => edition })
  return edition
}

/** What holds for the whole house is written by whoever stands at its top. */
function refuseOutOfReach({ actor }: Work, permission: string): void {
  if (actor.kind === 'staff' && reachOf(actor, permission) !== everywhere) throw refusals.groupOnly()
}
