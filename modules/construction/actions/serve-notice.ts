import { homesById, projectToday } from '#modules/estate/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { answerBy } from '../change-notice.ts'
import { refusals } from '../errors.ts'
import { changeNoticeProven, changeNoticeServed } from '../events.ts'
import { noticeView } from '../queries/get-notice.ts'
import { changeStore } from '../stores/changes.ts'
import { type NoticeRow, noticeStore, type ServiceWay } from '../stores/notices.ts'
import { aboutChange } from './send-change.ts'

export interface ServiceInput {
  way: Exclude<ServiceWay, 'app'>
  /** The day on which it reached the buyer. */
  receivedOn: string
  /** Of the registered post. */
  number?: string
  words?: string
  fileIds?: string[]
}

/** Records the proof that a notice reached its buyer on paper, by registered post or by mail. */
export async function recordService(work: Work, noticeId: string, input: ServiceInput) {
  const notice = await noticeStore(work).byId(noticeId)
  const { today } = await projectToday(work, notice.projectId)
  if (notice.sentOn === null) throw refusals.noticeNotSent()
  refuseWeakProof(input, notice.sentOn, today)
  await attachFiles(work, input.fileIds ?? [], { projectId: notice.projectId })
  await serve(work, notice, input)
  return noticeView(work, noticeId)
}

/** Post needs its number and a photo, a receipt its picture, a mail what was sent; the day lies between sending and today. */
function refuseWeakProof(
  { way, receivedOn, number, words, fileIds = [] }: ServiceInput,
  sentOn: string,
  today: string,
): void {
  const problems = [
    (receivedOn > today || receivedOn < sentOn) && {
      path: 'body.receivedOn',
      zh: `收到日期应在发出之日 ${sentOn} 与今天之间。`,
      en: `The day of receipt lies between the sending on ${sentOn} and today.`,
    },
    way === 'post' &&
      !number?.trim() && {
        path: 'body.number',
        zh: '请填写挂号信或快递单号。',
        en: 'Please enter the number of the registered post.',
      },
    way === 'email'
      ? !words?.trim() && {
          path: 'body.words',
          zh: '请写明收件邮箱或回执内容。',
          en: 'Please name the mail address or the receipt.',
        }
      : fileIds.length === 0 && {
          path: 'body.fileIds',
          zh: '请附上回执或面单的照片，作为送达证明。',
          en: 'Please add a photo of the receipt as proof of service.',
        },
  ].filter((problem) => problem !== false)
  if (problems.length > 0) throw common.invalidInput({ count: problems.length }, { fields: problems })
}

/**
 * Keeps the proof; the earliest receipt begins the term to answer. One buyer's receipt counts for all who signed the
 * same contract. A notice that was answered keeps its day.
 */
export async function serve(
  work: Work,
  notice: NoticeRow,
  { way, receivedOn, number, words, fileIds }: Omit<ServiceInput, 'way'> & { way: ServiceWay },
): Promise<void> {
  const store = noticeStore(work)
  const entryId = await store.record(notice, {
    kind: 'service',
    way,
    onDay: receivedOn,
    number,
    words,
    fileIds,
  })
  const isFirst = notice.servedOn === null || (receivedOn < notice.servedOn && notice.answer === null)
  const until = notice.kind === 'change' ? answerBy(receivedOn) : null
  if (isFirst) await store.markServed(notice.id, receivedOn, way, until)
  if (notice.kind !== 'change') return
  const isByStaff = work.actor.kind === 'staff'
  const proof = {
    entryId,
    way,
    receivedOn,
    number: number?.trim() || null,
    words: words?.trim() || null,
    fileIds: fileIds ?? [],
    staffId: isByStaff ? actorId(work) : null,
    staffName: isByStaff ? actorName(work) : null,
  }
  const change = await changeStore(work).byId(notice.aboutId)
  const about = { ...aboutChange(change), ...(await aboutBuyer(work, notice)), proof }
  if (isFirst)
    work.emit(
      changeNoticeServed,
      { ...about, servedOn: receivedOn, way, answerBy: until! },
      subjectOf(notice),
    )
  else work.emit(changeNoticeProven, about, subjectOf(notice))
}

/** How events name the buyers of a notice. */
export async function aboutBuyer(work: Work, { homeId, contractId, personIds }: NoticeRow) {
  const home = (await homesById(work, [homeId])).get(homeId)?.label ?? ''
  return { homeId, contractId, personIds, home }
}

/** On the timelines of the home and of the first buyer. */
export const subjectOf = ({ aboutId, projectId, homeId, personIds }: NoticeRow) => ({
  subject: ['construction.change', aboutId] as const,
  projectId,
  homeId,
  personId: personIds[0],
})
