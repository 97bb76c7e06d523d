import { refuseStale, type Work } from '#platform/work/index.ts'
import { asHomes } from '../audience.ts'
import { isLate } from '../change-notice.ts'
import { refusals } from '../errors.ts'
import { changeNoticeLate, changeNoticeSent } from '../events.ts'
import { sendLetter } from '../letter.ts'
import { projectToday } from '#modules/estate/index.ts'
import { changeView } from '../queries/get-change.ts'
import { type ChangeRow, changeStore } from '../stores/changes.ts'
import { type NoticeRow, noticeStore } from '../stores/notices.ts'
import { recipientStore } from '../stores/recipients.ts'

/** Sends the notice to every contract that has not had it; what leaves after the term is marked, and the right to cancel stays. */
export async function sendChange(work: Work, changeId: string, version: number) {
  const store = changeStore(work)
  const change = await store.byId(changeId, { lock: true })
  await refuseStale(version, { ...change, theirs: () => changeView(work, changeId) })
  const { project, today } = await projectToday(work, change.projectId)
  const late = isLate(change.establishedOn, today, today)
  const sent = await noticeStore(work).markSent(changeId, today, late)
  if (sent.length === 0) throw refusals.nothingToSend({ title: change.title })
  await store.touch(changeId)
  if (late && change.lateOn === null) await markLate(work, change, today, sent)
  await recipientStore(work).add(change.projectId, changeId, sent)
  const variables = { project: project.name, title: change.title }
  sendLetter(work, {
    aboutId: changeId,
    projectId: change.projectId,
    template: 'changeNotice',
    variables: { zh: variables, en: variables },
    link: '/progress/notices/{notice}',
    isLegal: true,
  })
  work.emit(
    changeNoticeSent,
    { ...aboutChange(change), sentOn: today, isLate: late, homes: asHomes(sent) },
    { subject: ['construction.change', changeId], projectId: change.projectId },
  )
  return changeView(work, changeId)
}

/** Notes, once, that the term to send has passed for these homes. */
export async function markLate(
  work: Work,
  change: ChangeRow,
  today: string,
  notices: readonly NoticeRow[],
): Promise<void> {
  await changeStore(work).markLate(change.id, today)
  work.emit(
    changeNoticeLate,
    { ...aboutChange(change), sendBy: change.sendBy, homes: asHomes(notices) },
    { subject: ['construction.change', change.id], projectId: change.projectId },
  )
}

/** How events name a change. */
export const aboutChange = ({ id, projectId, number, title, kind }: ChangeRow) => ({
  changeId: id,
  projectId,
  number,
  title,
  kind,
})
