import { attachFiles } from '#platform/files/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { isOnModel, nextReview, reviewAfterNewFactor } from '../adverse-notice.ts'
import { refusals } from '../errors.ts'
import { newFactorReported, noticePosted, noticeReviewed } from '../events.ts'
import { projectToday } from '#modules/estate/index.ts'
import { calendarOf, refuseDayAhead } from '../local-day.ts'
import { noticeView } from '../queries/get-notice.ts'
import { factorStore } from '../stores/factors.ts'
import { newFactorStore } from '../stores/new-factors.ts'
import { type NoticeRow, noticeStore } from '../stores/notices.ts'
import { postingStore } from '../stores/postings.ts'
import { showInPublic } from '../stores/shown-files.ts'

/** The notice hangs at the venue, with its photo: from now on it stands on the public page, and the older one is replaced. */
export async function postNotice(
  work: Work,
  noticeId: string,
  {
    version,
    postedOn,
    fileIds: photoIds,
    modelFileIds = [],
  }: { version: number; postedOn: string; fileIds: string[]; modelFileIds?: string[] },
) {
  const store = noticeStore(work)
  const notice = await store.byId(noticeId, { lock: true })
  const { projectId, number, planFileId } = notice
  await refuseStale(version, { ...notice, theirs: () => noticeView(work, noticeId) })
  if (notice.state !== 'approved') throw refusals.notApproved()
  const { today } = await projectToday(work, projectId)
  refuseDayAhead(postedOn, today, 'body.postedOn')
  if (photoIds.length === 0) throw refusals.noPhoto()
  const factors = await factorStore(work).of(noticeId)
  if (modelFileIds.length === 0 && isOnModel(factors)) throw refusals.noModelPhoto()
  const fileIds = [...photoIds, ...modelFileIds]
  await attachFiles(work, fileIds, { projectId })
  const { posted } = await store.ofProject(projectId)
  if (posted) await end(work, posted, 'replaced', postedOn, null)
  const reviewBy = nextReview(postedOn)
  await store.post(noticeId, postedOn, reviewBy, modelFileIds)
  await newFactorStore(work).settle(projectId, today)
  await showInPublic(work, projectId, noticeId, [...(planFileId ? [planFileId] : []), ...fileIds])
  await prove(work, notice, postedOn, fileIds, reviewBy)
  work.emit(
    noticePosted,
    { noticeId, projectId, number, factors: factors.length, postedOn, reviewBy, fileIds },
    { subject: ['disclosure.notice', noticeId], projectId },
  )
  return noticeView(work, noticeId)
}

/** The posting of the register that stands for the notice. */
async function postingOf(work: Work, projectId: string) {
  const postings = await postingStore(work).ofProject(projectId)
  return postings.find(({ kind }) => kind === 'adverseFactors')
}

async function prove(
  work: Work,
  { projectId, number, heading }: NoticeRow,
  postedOn: string,
  fileIds: string[],
  dueBy: string,
): Promise<void> {
  const posting = await postingOf(work, projectId)
  if (!posting) return
  const proof = { textNumber: number, postedOn, words: null, fileIds }
  await postingStore(work).prove(posting, { words: heading, lines: [] }, proof, dueBy)
}

/** Somebody went around and found the notice complete and in its place; the next review is in three months. */
export async function reviewNotice(
  work: Work,
  noticeId: string,
  { version, fileIds }: { version: number; fileIds: string[] },
) {
  const store = noticeStore(work)
  const notice = await store.byId(noticeId, { lock: true })
  const { projectId, number } = notice
  await refuseStale(version, { ...notice, theirs: () => noticeView(work, noticeId) })
  if (notice.state !== 'posted') throw refusals.notPosted()
  if (fileIds.length === 0) throw refusals.noPhoto()
  await attachFiles(work, fileIds, { projectId })
  const { today } = await projectToday(work, projectId)
  const reviewBy = nextReview(today)
  await store.review(noticeId, today, reviewBy)
  await newFactorStore(work).settle(projectId, today)
  await showInPublic(work, projectId, noticeId, [
    ...(notice.planFileId ? [notice.planFileId] : []),
    ...fileIds,
  ])
  await prove(work, notice, today, fileIds, reviewBy)
  work.emit(
    noticeReviewed,
    { noticeId, projectId, number, reviewedOn: today, reviewBy, fileIds },
    { subject: ['disclosure.notice', noticeId], projectId },
  )
  return noticeView(work, noticeId)
}

/** Takes the notice down, with the reason; the register then misses it. */
export async function withdrawNotice(work: Work, noticeId: string, words: string) {
  const notice = await noticeStore(work).byId(noticeId, { lock: true })
  if (notice.state !== 'posted') throw refusals.notPosted()
  const { today } = await projectToday(work, notice.projectId)
  await end(work, notice, 'withdrawn', today, words.trim())
  const posting = await postingOf(work, notice.projectId)
  if (posting) await postingStore(work).takeDown(posting.id, today)
  return noticeView(work, noticeId)
}

async function end(
  work: Work,
  { id, projectId }: NoticeRow,
  state: 'replaced' | 'withdrawn',
  on: string,
  reason: string | null,
): Promise<void> {
  await noticeStore(work).end(id, state, on, reason)
  await showInPublic(work, projectId, id, [])
}

/** Something new was seen around the site: the notice is to be reviewed within three working days. */
export async function reportNewFactor(
  work: Work,
  projectId: string,
  { words, knownOn }: { words: string; knownOn: string },
) {
  const { today } = await projectToday(work, projectId)
  refuseDayAhead(knownOn, today, 'body.knownOn')
  const reviewBy = reviewAfterNewFactor(knownOn, await calendarOf(work, projectId))
  const id = work.newId()
  await newFactorStore(work).add({ id, projectId, words: words.trim(), knownOn, reviewBy })
  const { posted } = await noticeStore(work).ofProject(projectId)
  if (posted) await noticeStore(work).reviewEarlier(posted.id, reviewBy)
  const posting = await postingOf(work, projectId)
  if (posting && posting.dueBy > reviewBy) await postingStore(work).callFor(posting.id, reviewBy)
  work.emit(
    newFactorReported,
    { projectId, words: words.trim(), knownOn, reviewBy },
    { subject: ['disclosure.new_factor', id], projectId },
  )
  return { reviewBy }
}
