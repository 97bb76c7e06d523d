import { homesById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { noticeView } from '../queries/get-notice.ts'
import { changeStore } from '../stores/changes.ts'
import { noticeStore } from '../stores/notices.ts'

/** The buyer asks about a change; the term runs on meanwhile. Customer relations of the project hear of it. */
export async function askAboutNotice(work: Work, noticeId: string, words: string): Promise<void> {
  const store = noticeStore(work)
  const notice = await store.byId(noticeId)
  await store.record(notice, { kind: 'question', words })
  await store.markAsked(noticeId, work.now)
  const [change, homes, staff] = await Promise.all([
    changeStore(work).byId(notice.aboutId),
    homesById(work, [notice.homeId]),
    responsibleFor(work, notice.projectId, 'customerRelations'),
  ])
  if (!staff) return
  await sendMessage(work, {
    channel: 'inApp',
    to: { staffId: staff.id },
    template: 'changeQuestion',
    variables: { title: change.title, home: homes.get(notice.homeId)?.label ?? '', words },
    projectId: notice.projectId,
    link: `/construction/changes/${change.id}`,
  })
}

/** Answers the buyer's question. */
export async function replyToNotice(work: Work, noticeId: string, words: string) {
  const store = noticeStore(work)
  const notice = await store.byId(noticeId)
  if (notice.askedAt === null) throw refusals.notAsked()
  await store.record(notice, { kind: 'reply', words })
  await store.markAsked(noticeId, null)
  const change = await changeStore(work).byId(notice.aboutId)
  const languageOf = await languagesOf(work, notice.personIds)
  for (const personId of notice.personIds)
    await sendMessage(work, {
      channel: 'inApp',
      to: { personId },
      template: 'changeReply',
      language: languageOf(personId),
      variables: { title: change.title, words },
      projectId: notice.projectId,
      link: `/progress/notices/${noticeId}`,
    })
  return noticeView(work, noticeId)
}
