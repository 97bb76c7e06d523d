import type { Work } from '#platform/work/index.ts'
import { getMyBulletin } from '../queries/my-bulletins.ts'
import { recipientStore } from '../stores/recipients.ts'

/** The buyer opened the bulletin: it counts as read from the first time. */
export async function readBulletin(work: Work, bulletinId: string) {
  await recipientStore(work).markRead(bulletinId)
  return getMyBulletin(work, bulletinId)
}
