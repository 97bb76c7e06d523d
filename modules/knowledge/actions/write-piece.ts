import { groupToday } from '#modules/organization/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import { addMonths } from '#platform/calendar/index.ts'
import { type FieldProblem, refusals as common } from '#platform/errors/index.ts'
import {
  actorId,
  everywhere,
  reachOf,
  refuseStale,
  versionedRecords,
  type Work,
} from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { editionPublished } from '../events.ts'
import { type Content, isComplete, type ManySort, monthsUntilReview, type Sort } from '../piece.ts'
import { pieceView } from '../queries/get-piece.ts'
import { type EditionRow, type PieceRow, type PieceSettings, pieceStore } from '../stores/pieces.ts'
import { unknownVariables } from '../variables.ts'

export interface NewPiece extends Content, PieceSettings {
  sort: ManySort
  projectId: string | null
}

/** Begins an article or a template with its first draft. */
export async function addPiece(work: Work, { sort, projectId, ...given }: NewPiece) {
  await refuseOutOfReach(work, projectId, 'knowledge.write')
  refuseVariables(sort, given)
  const id = work.newId()
  const store = pieceStore(work)
  await store.add({ id, sort, projectId }, fitting(sort, given))
  await store.addEdition({ id, projectId }, 1, given)
  return pieceView(work, id)
}

/** A template is for staff and has a purpose; an article has none. */
const fitting = <Given extends PieceSettings>(sort: Sort, given: Given): Given =>
  sort === 'template'
    ? { ...given, audience: 'staff', purpose: given.purpose ?? 'firstReply' }
    : { ...given, purpose: null, audience: sort === 'article' ? given.audience : 'staff' }

/** Changes for whom and what a piece is, when it is looked at again, or whether it is in use; its words have editions. */
export async function changePiece(
  work: Work,
  pieceId: string,
  { version, active, ...given }: PieceSettings & { version: number; active: boolean },
) {
  const { projectId, sort } = await pieceStore(work).piece(pieceId)
  await refuseOutOfReach(work, projectId, 'knowledge.write')
  const { audience, purpose, topicIds, reviewOn } = fitting(sort, given)
  await versionedRecords(work, ['searched', 'grams']).change('knowledge.piece', pieceId, version, {
    audience,
    purpose,
    topic_ids: topicIds,
    review_on: reviewOn,
    active,
  })
  return pieceView(work, pieceId)
}

/** Begins the next edition with the words of the published one. */
export async function beginEdition(work: Work, pieceId: string) {
  const store = pieceStore(work)
  const piece = await pieceInReach(work, pieceId, 'knowledge.write')
  const [last] = await store.editions(pieceId)
  if (last?.state === 'draft' || last?.state === 'review')
    throw refusals.editionPending({ number: last.number })
  await store.addEdition(piece, (last?.number ?? 0) + 1, piece)
  await store.pending(pieceId, 'draft')
  return pieceView(work, pieceId)
}

/** Changes the words of a draft. */
export async function editEdition(
  work: Work,
  pieceId: string,
  { version, ...content }: Content & { version: number },
) {
  const { piece, edition } = await inHand(work, pieceId, version, 'knowledge.write')
  if (edition.state !== 'draft') throw refusals.notDraft()
  refuseVariables(piece.sort, content)
  const store = pieceStore(work)
  await store.rewrite(edition.id, content)
  if (piece.number === null)
    await store.show(pieceId, { ...content, number: edition.number }, { publishedOn: null, reviewOn: null })
  return pieceView(work, pieceId)
}

/** Asks a second person to read a draft. */
export async function askForReview(
  work: Work,
  pieceId: string,
  { version, note = null }: { version: number; note?: string | null },
) {
  const { piece, edition } = await inHand(work, pieceId, version, 'knowledge.write')
  if (edition.state !== 'draft') throw refusals.notDraft()
  if (!isComplete(piece.sort, edition)) throw refusals.incomplete()
  await pieceStore(work).turn(edition.id, 'review', note)
  await pieceStore(work).pending(pieceId, 'review')
  return pieceView(work, pieceId)
}

/** The reader sends it back to its writer, with a reason. */
export async function sendBack(
  work: Work,
  pieceId: string,
  { version, reason }: { version: number; reason: string },
) {
  const { edition } = await inHand(work, pieceId, version, 'knowledge.publish')
  if (edition.state !== 'review') throw refusals.notInReview()
  await pieceStore(work).turn(edition.id, 'draft', reason)
  await pieceStore(work).pending(pieceId, 'draft')
  return pieceView(work, pieceId)
}

/** Somebody else than the writer publishes what was read; it is looked at again in a year unless a day is set. */
export async function publishEdition(work: Work, pieceId: string, version: number) {
  const { piece, edition } = await inHand(work, pieceId, version, 'knowledge.publish')
  if (edition.state !== 'review') throw refusals.notInReview()
  if (edition.writtenById === actorId(work)) throw refusals.ownEdition()
  const publishedOn = await groupToday(work)
  const isDue = piece.reviewOn === null || piece.reviewOn <= publishedOn
  const store = pieceStore(work)
  await store.publish(edition, publishedOn)
  await store.show(pieceId, edition, {
    publishedOn,
    reviewOn: isDue ? addMonths(publishedOn, monthsUntilReview) : null,
  })
  const { titleZh, titleEn, number } = edition
  work.emit(
    editionPublished,
    { pieceId, sort: piece.sort, titleZh, titleEn, number },
    { subject: ['knowledge.piece', pieceId] },
  )
  return pieceView(work, pieceId)
}

/** Notes that a piece helped with an answer. */
export async function notePieceUsed(work: Work, pieceId: string) {
  await pieceStore(work).piece(pieceId)
  await pieceStore(work).used(pieceId)
  return {}
}

async function inHand(
  work: Work,
  pieceId: string,
  version: number,
  permission: string,
): Promise<{ piece: PieceRow; edition: EditionRow }> {
  const store = pieceStore(work)
  const piece = await pieceInReach(work, pieceId, permission)
  const [edition] = await store.editions(pieceId)
  if (!edition) throw common.notFound()
  await refuseStale(version, { ...edition, theirs: () => edition })
  return { piece, edition }
}

/** The piece, locked; whoever may only read it is told so. */
async function pieceInReach(work: Work, pieceId: string, permission: string): Promise<PieceRow> {
  const store = pieceStore(work)
  const { projectId } = await store.piece(pieceId)
  await refuseOutOfReach(work, projectId, permission)
  return store.piece(pieceId, { lock: true })
}

/** What holds for the whole group is kept by whoever sees every project; a project elsewhere is not there. */
async function refuseOutOfReach(work: Work, projectId: string | null, permission: string): Promise<void> {
  const { actor } = work
  if (projectId && !(await projectsById(work, [projectId])).has(projectId)) throw common.notFound()
  if (!projectId && actor.kind === 'staff' && reachOf(actor, permission) !== everywhere)
    throw refusals.groupOnly()
}

/** A template keeps no place open that nobody fills. */
function refuseVariables(sort: Sort, { bodyZh, bodyEn }: Content): void {
  if (sort !== 'template') return
  const fields: FieldProblem[] = Object.entries({ bodyZh, bodyEn }).flatMap(([name, text]) => {
    const unknown = unknownVariables(text).map((one) => `{${one}}`)
    if (unknown.length === 0) return []
    return [
      {
        path: `body.${name}`,
        zh: `没有这个变量：${unknown.join('、')}。请从变量表里选。`,
        en: `There is no such variable: ${unknown.join(', ')}. Choose from the list.`,
      },
    ]
  })
  if (fields.length) throw common.invalidInput({ count: fields.length }, { fields })
}
