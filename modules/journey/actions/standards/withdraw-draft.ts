import type { Work } from '#platform/work/index.ts'
import { isOfGroup } from '../../standard-level.ts'
import { draftStore } from '../../stores/drafts.ts'
import { standardStore } from '../../stores/standards.ts'
import { standardInHand } from './standard-in-hand.ts'

/** Gives a draft up; nothing of it was ever in force. */
export async function withdrawDraft(work: Work, standardId: string, version: number): Promise<void> {
  await standardInHand(work, standardId, { version })
  await draftStore(work).remove(standardId)
}

/** Lets a draft below the group extend the version now in force above it; what breaks new limits is said at the review. */
export async function rebaseDraft(
  work: Work,
  standardId: string,
  version: number,
  groupId: string,
): Promise<void> {
  const level = await standardInHand(work, standardId, { version })
  if (isOfGroup(level)) return
  const above = (await standardStore(work).ofLevel(level, { itself: false })) ?? groupId
  await draftStore(work).extend(standardId, above)
}
