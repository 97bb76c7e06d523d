import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { renewalAccepted, worksStarted } from '../events.ts'
import { worksView } from '../queries/get-works.ts'
import { type ItemRow, itemStore } from '../stores/items.ts'
import { contractsOf } from '../stores/papers.ts'
import { addPhotos, photosOf } from '../stores/photos.ts'
import { programmeStore } from '../stores/programmes.ts'
import { addProgress } from '../stores/works.ts'
import { atStage, factOf, refuseDayAhead } from './at-stage.ts'

/** The item with its programme while works go on; the programme is locked first, as everywhere. */
async function openItem(work: Work, itemId: string, version?: number) {
  const { programmeId } = await itemStore(work).byId(itemId)
  const { programme, today } = await atStage(work, programmeId, ['works', 'acceptance'])
  const item = await itemStore(work).byId(itemId)
  if (version !== undefined)
    await refuseStale(version, { ...item, theirs: () => worksView(work, programmeId) })
  if (item.acceptedOn) throw refusals.acceptedAlready()
  return { programme, item, today }
}

interface Dated {
  version: number
  on: string
  fileIds: string[]
}

/** Works on an item begin, with photos of what it looks like before; a contract is there by then. */
export async function startItem(work: Work, itemId: string, { version, on, fileIds }: Dated) {
  const { programme, item, today } = await openItem(work, itemId, version)
  if (item.startedOn) throw refusals.startedAlready()
  if ((await contractsOf(work, programme.id)).length === 0) throw refusals.noContract()
  refuseDayAhead(on, today, 'on')
  await keepPhotos(work, item, 'before', fileIds)
  await itemStore(work).start(itemId, on)
  const isFirst = !programme.startedOn
  const startedOn = isFirst || on < programme.startedOn! ? on : programme.startedOn!
  await programmeStore(work).change(programme, { startedOn })
  const [fact, about] = factOf(programme)
  if (isFirst) work.emit(worksStarted, { ...fact, itemId, title: item.title, startedOn: on }, about)
  return worksView(work, programme.id)
}

/** Writes down how works go on. */
export async function noteProgress(
  work: Work,
  itemId: string,
  { onDay, words, fileIds }: { onDay: string; words: string; fileIds: string[] },
) {
  const { programme, item, today } = await openItem(work, itemId)
  refuseOutside(item, onDay, today, 'onDay')
  const aboutId = await addProgress(work, item.projectId, { itemId, onDay, words: words.trim() })
  await addPhotos(work, item.projectId, { aboutId, part: 'progress', shown: 'owners' }, fileIds)
  return worksView(work, programme.id)
}

/** Works on an item end; when all have, the programme waits for acceptance. */
export async function endItem(work: Work, itemId: string, { version, on, fileIds }: Dated) {
  const { programme, item, today } = await openItem(work, itemId, version)
  if (item.endedOn) throw refusals.endedAlready()
  refuseOutside(item, on, today, 'on')
  await keepPhotos(work, item, 'after', fileIds)
  await itemStore(work).end(itemId, on)
  const items = await itemStore(work).of(programme.id)
  const ends = items.map(({ endedOn }) => endedOn)
  const endedOn = ends.includes(null) ? null : ends.toSorted().at(-1)!
  await programmeStore(work).change(programme, { endedOn })
  return worksView(work, programme.id)
}

/** Adds photos from before or after that were missing. */
export async function addItemPhotos(
  work: Work,
  itemId: string,
  { part, fileIds }: { part: 'before' | 'after'; fileIds: string[] },
) {
  const { programme, item } = await openItem(work, itemId)
  if (!item.startedOn) throw refusals.notStarted()
  await keepPhotos(work, item, part, fileIds)
  return worksView(work, programme.id)
}

const keepPhotos = (work: Work, item: ItemRow, part: 'before' | 'after', fileIds: readonly string[]) =>
  addPhotos(work, item.projectId, { aboutId: item.id, part, shown: 'owners' }, fileIds)

function refuseOutside({ startedOn }: ItemRow, on: string, today: string, field: string): void {
  if (!startedOn) throw refusals.notStarted()
  refuseDayAhead(on, today, field)
  if (on < startedOn) throw refusals.wrongOrder({ startedOn })
}

export interface Acceptance {
  version: number
  acceptedOn: string
  /** Who signed for the owners. */
  ownersName: string
  words?: string
  signatureFileId: string
  fileIds: string[]
}

/** Engineering and the owners accept an item: pictures from before and after, a signature, the paper (8.1). */
export async function acceptItem(
  work: Work,
  itemId: string,
  { version, acceptedOn, ownersName, words, signatureFileId, fileIds }: Acceptance,
) {
  const { programme, item, today } = await openItem(work, itemId, version)
  if (!item.endedOn) throw refusals.notEnded()
  const parts = ((await photosOf(work, [itemId])).get(itemId) ?? []).map(({ part }) => part)
  if (!parts.includes('before')) throw refusals.noBefore()
  if (!parts.includes('after')) throw refusals.noAfter()
  refuseDayAhead(acceptedOn, today, 'acceptedOn')
  if (acceptedOn < item.endedOn) throw refusals.wrongOrder({ startedOn: item.endedOn })
  await attachFiles(work, [signatureFileId, ...fileIds], { projectId: item.projectId })
  await itemStore(work).accept(itemId, {
    acceptedOn,
    ownersName: ownersName.trim(),
    acceptedWords: words?.trim() || null,
    signatureFileId,
    documentFileIds: fileIds,
  })
  await acceptWhole(work, programme.id, programme)
  return worksView(work, programme.id)
}

/** With the last item the whole renewal is accepted. */
async function acceptWhole(
  work: Work,
  programmeId: string,
  programme: Awaited<ReturnType<typeof atStage>>['programme'],
): Promise<void> {
  const items = await itemStore(work).of(programmeId)
  const days = items.map((item) => item.acceptedOn)
  if (days.includes(null)) return programmeStore(work).change(programme, {})
  const acceptedOn = days.toSorted().at(-1)!
  await programmeStore(work).change(programme, { acceptedOn })
  const [fact, about] = factOf(programme)
  const papers = items.flatMap(({ documentFileIds, signatureFileId }) => [
    ...(documentFileIds ?? []),
    signatureFileId!,
  ])
  work.emit(
    renewalAccepted,
    {
      ...fact,
      items: items.length,
      startedOn: programme.startedOn!,
      acceptedOn,
      fileIds: papers.slice(0, 20),
    },
    about,
  )
}
