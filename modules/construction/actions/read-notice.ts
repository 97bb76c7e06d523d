import type { Work } from '#platform/work/index.ts'
import { projectToday } from '#modules/estate/index.ts'
import { getMyNotice } from '../queries/my-notices.ts'
import { noticeStore } from '../stores/notices.ts'
import { recipientStore } from '../stores/recipients.ts'
import { serve } from './serve-notice.ts'

/** The buyer opened the notice: from the first time on it counts as received. */
export async function readNotice(work: Work, noticeId: string) {
  await getMyNotice(work, noticeId)
  const notice = await noticeStore(work).byId(noticeId)
  const isFirst = (await recipientStore(work).markRead(notice.aboutId)).length > 0
  if (isFirst || notice.servedOn === null) {
    const { today } = await projectToday(work, notice.projectId)
    await serve(work, notice, { way: 'app', receivedOn: today })
  }
  return getMyNotice(work, noticeId)
}
