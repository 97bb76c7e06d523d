import { isDeepStrictEqual } from 'node:util'
import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { cancellationPosted, postingProved } from '../events.ts'
import { projectToday } from '#modules/estate/index.ts'
import { refuseDayAhead } from '../local-day.ts'
import { isComplete, type PostingContent, reviewAfter } from '../posting.ts'
import { postingTitles } from '../posting-titles.ts'
import { postingView } from '../queries/get-posting.ts'
import { type PostingRow, postingStore } from '../stores/postings.ts'
import { showInPublic } from '../stores/shown-files.ts'

/** Changes where a posting hangs, how often it is looked at, and what it says; another text is another number. */
export async function editPosting(
  work: Work,
  postingId: string,
  {
    version,
    place,
    everyMonths,
    content,
  }: { version: number; place: string; everyMonths: number; content: PostingContent },
) {
  const known = await openPosting(work, postingId, version)
  const isNewText = !isDeepStrictEqual(content, known.content)
  // A text that hangs already keeps its number; its successor takes the next.
  const textNumber =
    isNewText && known.provedNumber === known.textNumber ? known.textNumber + 1 : known.textNumber
  const dueBy = known.provedOn ? reviewAfter(known.provedOn, everyMonths) : known.dueBy
  await postingStore(work).rewrite(postingId, {
    ...known,
    place: place.trim(),
    everyMonths,
    content,
    textNumber,
    dueBy,
  })
  return postingView(work, postingId)
}

/** The posting hangs as it should, with a photo: what the public page shows is now this text. */
export async function provePosting(
  work: Work,
  postingId: string,
  {
    version,
    postedOn,
    words,
    fileIds,
  }: { version: number; postedOn: string; words?: string; fileIds: string[] },
) {
  const known = await openPosting(work, postingId, version)
  const { projectId, kind, content, textNumber } = known
  if (!isComplete(kind, content)) throw refusals.emptyText()
  if (fileIds.length === 0) throw refusals.noPhoto()
  const { today } = await projectToday(work, projectId)
  refuseDayAhead(postedOn, today, 'body.postedOn')
  await attachFiles(work, fileIds, { projectId })
  const reviewBy = reviewAfter(postedOn, known.everyMonths)
  const proof = { textNumber, postedOn, words: words?.trim() || null, fileIds }
  await postingStore(work).prove(known, content, proof, reviewBy)
  await showInPublic(work, projectId, postingId, fileIds)
  tell(work, known, postedOn, reviewBy, fileIds)
  return postingView(work, postingId)
}

function tell(
  work: Work,
  { id: postingId, projectId, kind, textNumber }: PostingRow,
  postedOn: string,
  reviewBy: string,
  fileIds: string[],
): void {
  const about = { subject: ['disclosure.posting', postingId] as const, projectId }
  const { zh: titleZh, en: titleEn } = postingTitles[kind]
  work.emit(
    postingProved,
    { postingId, projectId, kind, titleZh, titleEn, textNumber, postedOn, reviewBy, fileIds },
    about,
  )
  if (kind === 'cancellation')
    work.emit(cancellationPosted, { postingId, projectId, textNumber, postedOn, fileIds }, about)
}

async function openPosting(work: Work, postingId: string, version: number): Promise<PostingRow> {
  const known = await postingStore(work).byId(postingId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => postingView(work, postingId) })
  if (known.kind === 'adverseFactors') throw refusals.ofTheNotice()
  return known
}
