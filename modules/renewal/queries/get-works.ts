import { projectToday } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { startBy } from '../programme.ts'
import { itemStore } from '../stores/items.ts'
import { cardsOf, photosOf } from '../stores/photos.ts'
import { programmeStore } from '../stores/programmes.ts'
import { progressOf } from '../stores/works.ts'

/** The works item by item: plan and days, photos before and after, what was written down, acceptance. */
export async function worksView(work: Work, programmeId: string) {
  const { projectId, stage, version, anniversaryOn, startedOn, decidedOn } =
    await programmeStore(work).byId(programmeId)
  const { today } = await projectToday(work, projectId)
  return {
    programmeId,
    projectId,
    stage,
    version,
    decidedOn,
    anniversaryOn,
    startBy: startBy(anniversaryOn),
    startedOn,
    items: decidedOn ? await workItems(work, programmeId, today) : [],
  }
}

const itemStates = ['planned', 'running', 'ended', 'accepted'] as const

/** The items with their pictures, as far as the caller sees them. */
export async function workItems(work: Work, programmeId: string, today: string) {
  const items = await itemStore(work).of(programmeId)
  const progress = await progressOf(
    work,
    items.map(({ id }) => id),
  )
  const entries = [...progress.values()].flat()
  const photos = await photosOf(
    work,
    [...items, ...entries].map(({ id }) => id),
  )
  const cards = await cardsOf(work, [
    ...[...photos.values()].flat().map(({ fileId }) => fileId),
    ...items.flatMap(({ documentFileIds, signatureFileId }) => [
      ...(documentFileIds ?? []),
      ...(signatureFileId ? [signatureFileId] : []),
    ]),
  ])
  const picturesOf = (id: string, part: string) =>
    cards((photos.get(id) ?? []).filter((photo) => photo.part === part).map(({ fileId }) => fileId))
  return items.map((item) => ({
    id: item.id,
    title: item.title,
    scope: item.scope,
    costFen: item.costFen,
    shares: item.shares,
    plannedFrom: item.plannedFrom,
    plannedUntil: item.plannedUntil,
    startedOn: item.startedOn,
    endedOn: item.endedOn,
    state:
      itemStates[
        Number(item.startedOn !== null) + Number(item.endedOn !== null) + Number(item.acceptedOn !== null)
      ]!,
    isLate: item.endedOn === null && item.plannedUntil !== null && item.plannedUntil < today,
    before: picturesOf(item.id, 'before'),
    after: picturesOf(item.id, 'after'),
    progress: (progress.get(item.id) ?? []).map(({ itemId: _, ...entry }) => ({
      ...entry,
      photos: picturesOf(entry.id, 'progress'),
    })),
    acceptance: item.acceptedOn
      ? {
          on: item.acceptedOn,
          engineer: item.engineer!,
          ownersName: item.ownersName!,
          words: item.acceptedWords,
          signatureFileId: item.signatureFileId!,
          files: cards(item.documentFileIds ?? []),
        }
      : null,
    version: item.version,
  }))
}
