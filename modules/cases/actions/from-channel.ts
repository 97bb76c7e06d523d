import { homesOf } from '#modules/customers/index.ts'
import { staffById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type CaseChannel, type CaseKind, stateAtOpening } from '../case.ts'
import { officeFor } from '../chairmans-office.ts'
import type { Confidence } from '../confidence.ts'
import { caseWorkedOn } from '../events.ts'
import { addEntry, type CaseInHand } from '../in-hand.ts'
import { titleFrom, writeOpening } from '../opening.ts'
import { ownerCard } from '../owner-card.ts'
import { aboutCase, amongStaff } from '../present.ts'
import { type Rulebook, rulebookOf } from '../rulebook.ts'
import { attachForCustomer, type Word } from '../say.ts'
import { caseStore } from '../store.ts'
import { judge } from '../triage.ts'
import { whoTakesIt } from './who-takes-it.ts'
import { takeLiving } from './merge-case.ts'
import { hear } from './write-message.ts'

export interface FromChannel {
  /** Where the one who writes may send it twice: the same id opens one case. */
  id?: string
  projectId: string
  kind: CaseKind
  channel: CaseChannel
  body: string
  title?: string
  place?: string
  fileIds?: readonly string[]
  /** Where it is certain that a customer on file writes. */
  personId?: string | null
  name: string | null
  /** Who takes what comes in here, if that is not the desk of the project. */
  ownerStaffId?: string | null
  /** In whose queue it waits, as nothing is known of its topic yet. */
  departmentId?: string | null
  /** Written to the chairman, and who beside him may know of it. */
  confidence?: Confidence | null
}

/** Opens a case from a letter, a form or another system, as the product itself; somebody owns it from the first moment (S2-01). */
export async function openFromChannel(work: Work, given: FromChannel) {
  const { id, projectId, kind, channel, body, title } = given
  const { place = null, fileIds = [], personId = null, departmentId = null, confidence = null } = given
  const [book, held] = await Promise.all([rulebookOf(work), personId ? homesOf(work, personId) : []])
  const owner = await ownerFor(work, book, given)
  const here = held.filter(({ home }) => home.projectId === projectId)
  const [only] = here.length === 1 ? here : []
  const opened = await writeOpening(work, book, {
    ...(id && { id }),
    projectId,
    kind,
    channel,
    body,
    place,
    fileIds,
    owner,
    state: stateAtOpening('customer', null),
    title: titleFrom(title, body),
    ...judge(book.categories, {}),
    reporter: { personId, name: given.name },
    householdId: only?.householdId ?? null,
    homeId: only?.homeId ?? null,
    homeLabel: only?.home.label ?? null,
    confidence,
    queueDepartmentId: confidence ? null : departmentId,
  })
  await attachForCustomer(
    work,
    { project_id: projectId, household_id: only?.householdId ?? null, reporter_person_id: personId },
    fileIds,
  )
  return { ...opened, projectId, owner }
}

async function ownerFor(work: Work, book: Rulebook, given: FromChannel) {
  const { projectId, ownerStaffId, confidence } = given
  if (confidence) return officeFor(work, projectId)
  const named = ownerStaffId ? (await staffById(work, [ownerStaffId])).get(ownerStaffId) : undefined
  return named ? ownerCard(work, named) : whoTakesIt(work, book, projectId, given)
}

/** What the customer writes on from outside belongs to the same case. */
export async function hearFromChannel(
  work: Work,
  caseId: string,
  word: Word,
  author: { personId: string | null; name: string | null },
): Promise<void> {
  await change(work, caseId, async (hand) => {
    await hear(work, hand, word, {
      author_kind: 'customer',
      author_id: author.personId,
      author_name: author.name,
    })
  })
}

/** Something that only colleagues read, such as what did not arrive; a closed case takes it too. */
export async function noteFromChannel(work: Work, caseId: string, body: string): Promise<void> {
  await change(work, caseId, async (hand) => void addEntry(work, hand, 'internalNote', { body }))
}

/** What the customer was told automatically; it is no answer and stops no clock (S1-50). */
export async function receiptFromChannel(work: Work, caseId: string, body: string): Promise<void> {
  await change(
    work,
    caseId,
    async (hand) => void addEntry(work, hand, 'receipt', { body, visible_to_customer: true }),
  )
}

async function change(work: Work, caseId: string, run: (hand: CaseInHand) => Promise<void>): Promise<void> {
  const hand = await takeLiving(work, caseId)
  await run(hand)
  work.emit(caseWorkedOn, aboutCase(hand.file), amongStaff(hand.file))
  await caseStore(work).putBack(hand)
}
