import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type Answer, answerWords, mayAnswer, type SpokenAnswer, statements } from '../change-notice.ts'
import { refusals } from '../errors.ts'
import { changeAnswered } from '../events.ts'
import { projectToday } from '#modules/estate/index.ts'
import { changeStore } from '../stores/changes.ts'
import { type NoticeRow, noticeStore } from '../stores/notices.ts'
import { aboutChange } from './send-change.ts'
import { aboutBuyer, serve, subjectOf } from './serve-notice.ts'

/** The buyer answers in the portal; the words that were confirmed are kept with the answer. */
export async function answerMyNotice(
  work: Work,
  noticeId: string,
  { answer, words }: { answer: SpokenAnswer; words?: string },
): Promise<void> {
  const notice = await noticeStore(work).byId(noticeId)
  const { today } = await projectToday(work, notice.projectId)
  if (notice.servedOn === null) {
    await serve(work, notice, { way: 'app', receivedOn: today })
    Object.assign(notice, await noticeStore(work).byId(noticeId))
  }
  refuseImpossible(notice, answer, today)
  const said = words?.trim()
  await answerNotice(work, notice, answer, today, {
    words: said ? `${statements[answer].zh}\n${said}` : statements[answer].zh,
  })
}

/** Enters what the buyer answered on paper, with its picture. */
export async function recordAnswer(
  work: Work,
  noticeId: string,
  input: { answer: SpokenAnswer; answeredOn: string; words?: string; fileIds: string[] },
): Promise<void> {
  const notice = await noticeStore(work).byId(noticeId)
  const { today } = await projectToday(work, notice.projectId)
  if (notice.servedOn === null) throw refusals.noticeNotServed()
  const field = {
    path: 'body.answeredOn',
    zh: `答复日期应在收到之日 ${notice.servedOn} 与今天之间。`,
    en: `The answer lies between the receipt on ${notice.servedOn} and today.`,
  }
  if (input.answeredOn > today || input.answeredOn < notice.servedOn)
    throw common.invalidInput({ count: 1 }, { fields: [field] })
  refuseImpossible(notice, input.answer, input.answeredOn)
  await attachFiles(work, input.fileIds, { projectId: notice.projectId })
  await answerNotice(work, notice, input.answer, input.answeredOn, input)
}

function refuseImpossible(notice: NoticeRow, answer: SpokenAnswer, on: string): void {
  if (notice.kind !== 'change') throw common.notFound()
  if (mayAnswer(notice, on).includes(answer)) return
  const said = notice.answer && answerWords[notice.answer]
  if (said) throw refusals.alreadyAnswered({ zh: said.zh, en: said.en, on: notice.answeredOn })
  throw refusals.answeredTooLate({ until: notice.answerBy })
}

/** Writes the answer down, in the buyer's words or as silence. */
export async function answerNotice(
  work: Work,
  notice: NoticeRow,
  answer: Answer,
  answeredOn: string,
  { words, fileIds }: { words?: string | undefined; fileIds?: readonly string[] } = {},
): Promise<void> {
  const store = noticeStore(work)
  await store.record(notice, { kind: 'answer', answer, onDay: answeredOn, words, fileIds })
  await store.markAnswered(notice.id, answer, answeredOn)
  const change = await changeStore(work).byId(notice.aboutId)
  const { zh, en } = answerWords[answer]
  work.emit(
    changeAnswered,
    {
      ...aboutChange(change),
      ...(await aboutBuyer(work, notice)),
      answer,
      answeredOn,
      answerZh: zh,
      answerEn: en,
    },
    subjectOf(notice),
  )
}
