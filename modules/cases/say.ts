import { attachFiles } from '#platform/files/index.ts'
import { addClockMinutes } from '#platform/calendar/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { needsResult } from './case.ts'
import { caseReplied } from './events.ts'
import { addEntry, type CaseInHand, promise, settlePromises, termsOf } from './in-hand.ts'
import { ownerCard } from './owner-card.ts'
import { aboutCase, subjectOf } from './present.ts'
import { markDraft } from './draft-store.ts'
import type { CaseRow } from './tables.ts'

/** Kinds of entry with which a person of the staff speaks to the customer; an automatic receipt is none of them. */
export type DirectWord = 'reply' | 'progress' | 'plan' | 'result'

export interface Word {
  body: string
  fileIds?: readonly string[]
  details?: Record<string, unknown>
  /** Everybody may read it, where the case came from the public board. */
  isPublic?: boolean
  /** Who says it, where that is told later by the system. */
  speaker?: { id: string; name: string }
}

/**
 * A direct word to the customer: it stops the 24-hour clock (S1-50), keeps the promise of progress (S3-46) and starts
 * the next one while the case goes on.
 */
export async function say(
  work: Work,
  hand: CaseInHand,
  kind: DirectWord,
  { body, fileIds = [], details, isPublic = false, speaker = work.actor as StaffActor }: Word,
): Promise<void> {
  const { file } = hand
  const toEverybody = isPublic && file.channel === 'board'
  // An answer from the chairman's office is signed with name and post.
  const signed =
    file.channel === 'chairmanMailbox'
      ? { ...details, post: (await ownerCard(work, speaker)).title }
      : details
  await attachForCustomer(work, file, fileIds)
  const entryId = work.newId()
  const isOwnWord = work.actor.kind === 'staff' && speaker.id === work.actor.id
  const drafted = isOwnWord ? await markDraft(work, file.id, entryId, body) : null
  addEntry(work, hand, kind, {
    id: entryId,
    body,
    file_ids: [...fileIds],
    details: marked(toEverybody ? { ...details, public: true } : signed, drafted),
    visible_to_customer: true,
    author_kind: 'staff',
    author_id: speaker.id,
    author_name: speaker.name,
  })
  const withinTerm = file.answer_due_at === null || work.now <= file.answer_due_at
  const first = file.first_replied_at === null
  settlePromises(work, hand, ['firstReply', 'acknowledgement', 'progress'])
  if (first) beginHandling(work, hand, speaker.id)
  file.waiting_since = null
  if (file.state === 'resultGiven')
    file.confirm_until = addClockMinutes(work.now, termsOf(hand).confirmWithinMinutes)
  else if (file.state !== 'closed') promise(work, hand, 'progress')
  work.emit(
    caseReplied,
    {
      ...aboutCase(file),
      staffId: speaker.id,
      staffName: speaker.name,
      first,
      withinTerm,
      word: kind,
      entryId,
      isPublic: toEverybody,
    },
    subjectOf(file),
  )
}

/** What stands with the words for us alone: the draft of a machine that they come from. */
const marked = (details: Word['details'] | undefined, drafted: object | null) =>
  drafted ? { ...details, drafted } : (details ?? null)

/** From the first answer on a plan is owed, and the end that was reckoned from the opening. */
function beginHandling(work: Work, hand: CaseInHand, staffId: string): void {
  const { file } = hand
  Object.assign(file, { first_replied_at: work.now, first_replied_by: staffId })
  if (needsResult(file.kind)) promise(work, hand, 'plan')
  promise(work, hand, 'close', file.opened_at)
}

/** Lets the staff of the project, the reporter and the household see the files of an entry. */
export async function attachForCustomer(
  work: Work,
  file: Pick<CaseRow, 'project_id' | 'household_id' | 'reporter_person_id'>,
  fileIds: readonly string[],
): Promise<void> {
  await attachFiles(work, fileIds, {
    projectId: file.project_id,
    householdId: file.household_id ?? undefined,
    personId: file.reporter_person_id ?? undefined,
  })
}
