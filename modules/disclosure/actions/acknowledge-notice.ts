import { personsById } from '#modules/customers/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { noticeAcknowledged } from '../events.ts'
import { dayOf } from '../queries/day-there.ts'
import { acknowledgementStore } from '../stores/acknowledgements.ts'
import { type NoticeRow, noticeStore } from '../stores/notices.ts'

/** The customer says with a tap, in her own name, that she read the notice. Twice is once. */
export async function acknowledgeNotice(work: Work, noticeId: string): Promise<{ onDay: string }> {
  if (work.actor.kind !== 'resident') throw common.notFound()
  const notice = await postedNotice(work, noticeId)
  return keep(work, notice, { personId: actorId(work)!, way: 'tap', fileIds: [], adviser: null })
}

/** The customer signs on the adviser's screen that she read the notice. */
export async function signForNotice(
  work: Work,
  noticeId: string,
  { personId, fileId }: { personId: string; fileId: string },
): Promise<{ onDay: string }> {
  const notice = await postedNotice(work, noticeId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  await attachFiles(work, [fileId], { projectId: notice.projectId, personId: person.id })
  const adviser = actorName(work)
  return keep(work, notice, { personId: person.id, way: 'signature', fileIds: [fileId], adviser })
}

async function postedNotice(work: Work, noticeId: string): Promise<NoticeRow> {
  const notice = await noticeStore(work).byId(noticeId)
  if (notice.state !== 'posted') throw refusals.notPosted()
  return notice
}

interface Said {
  personId: string
  way: 'tap' | 'signature'
  fileIds: string[]
  adviser: string | null
}

async function keep(work: Work, { id: noticeId, projectId, number }: NoticeRow, said: Said) {
  const store = acknowledgementStore(work)
  const id = work.newId()
  const onDay = await dayOf(work, projectId)
  const { personId, way, fileIds } = said
  const isNew = await store.add({
    ...said,
    id,
    projectId,
    about: 'notice',
    aboutId: noticeId,
    number,
    onDay,
    at: work.now,
  })
  if (!isNew) return { onDay: (await store.of(noticeId, personId))?.onDay ?? onDay }
  work.emit(
    noticeAcknowledged,
    { projectId, personId, homeId: null, way, fileIds, acknowledgementId: id, noticeId, number, on: onDay },
    { subject: ['disclosure.notice', noticeId], projectId, personId },
  )
  return { onDay }
}
