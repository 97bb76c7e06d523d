import { languagesOf } from '#modules/identity/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { barsOf } from '../bar.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { refusals } from '../errors.ts'
import { openDayFindingAnswered, openDayFindingNoted } from '../events.ts'
import { findingDueOn, type FindingPart } from '../open-day.ts'
import { findingView } from '../queries/get-finding.ts'
import { type AttachmentInput, attachmentsOf, setAttachments } from '../stores/attachments.ts'
import { type BookingRow, bookingStore } from '../stores/bookings.ts'
import { type FindingRow, findingStore } from '../stores/findings.ts'

export interface FindingInput {
  part: FindingPart
  place: string
  words: string
  photos?: AttachmentInput[]
}

/** Staff note what a visitor found; 7 days run from the local day. */
export async function noteFinding(
  work: Work,
  openDayId: string,
  { bookingId, ...input }: FindingInput & { bookingId: string },
) {
  const booking = await bookingStore(work).byId(bookingId)
  if (booking?.openDayId !== openDayId) throw common.notFound()
  return findingView(work, await note(work, booking, input))
}

/** The visitor notes what the visitor found. */
export async function noteMyFinding(work: Work, openDayId: string, input: FindingInput): Promise<void> {
  const [booking] = await bookingStore(work).own([openDayId])
  if (!booking) throw common.notFound()
  await note(work, booking, input)
}

async function note(
  work: Work,
  booking: BookingRow,
  { photos = [], ...input }: FindingInput,
): Promise<string> {
  if (booking.state !== 'joined') throw refusals.notJoined()
  const { today } = await projectToday(work, booking.projectId)
  const finding = { ...input, dueOn: findingDueOn(today) }
  const id = await findingStore(work).add(booking, finding, today.slice(0, 4))
  await setAttachments(work, booking.projectId, id, photos)
  const { number } = await findingStore(work).byId(id)
  const { openDayId, projectId, homeId, personId } = booking
  const { place, words } = input
  work.emit(
    openDayFindingNoted,
    { findingId: id, openDayId, projectId, number, homeId, personId, place, words, notedOn: today },
    { subject: ['construction.finding', id], projectId, homeId, personId },
  )
  return id
}

/** Answers a finding, with the day of the repair where something is to be repaired: before delivery. */
export async function answerFinding(
  work: Work,
  findingId: string,
  { version, answer, repairBy = null }: { version: number; answer: string; repairBy?: string | null },
) {
  const store = findingStore(work)
  const known = await store.byId(findingId, { lock: true })
  if (known.answeredOn) throw refusals.findingAnswered({ number: known.number, on: known.answeredOn })
  await refuseStale(version, { ...known, theirs: () => findingView(work, findingId) })
  const { today } = await projectToday(work, known.projectId)
  if (repairBy) await refuseImpossibleRepair(work, known, repairBy, today)
  await store.markAnswered(findingId, answer, today, repairBy)
  const { openDayId, projectId, homeId, contractId, personId, number, dueOn } = known
  work.emit(
    openDayFindingAnswered,
    {
      findingId,
      openDayId,
      projectId,
      number,
      homeId,
      contractId,
      personId,
      dueOn,
      answeredOn: today,
      isLate: today > dueOn,
      repairBy,
    },
    { subject: ['construction.finding', findingId], projectId, homeId, personId },
  )
  await tell(work, known, 'findingAnswered', { answer })
  return findingView(work, findingId)
}

/** The repair that was promised is done, with photos of it. */
export async function repairFinding(
  work: Work,
  findingId: string,
  { version, photos }: { version: number; photos: AttachmentInput[] },
) {
  const store = findingStore(work)
  const known = await store.byId(findingId, { lock: true })
  if (known.repairBy === null || known.repairedOn !== null)
    throw refusals.findingNotPromised({ number: known.number })
  await refuseStale(version, { ...known, theirs: () => findingView(work, findingId) })
  const { today } = await projectToday(work, known.projectId)
  const before = (await attachmentsOf(work, [findingId])).get(findingId) ?? []
  const after = photos.map(({ fileId, caption }) => ({ fileId, caption: caption || '修复后' }))
  await setAttachments(work, known.projectId, findingId, [...before, ...after])
  await store.markRepaired(findingId, today)
  await tell(work, known, 'findingRepaired', { place: known.place })
  return findingView(work, findingId)
}

/** A repair lies between today and the day on which the home is expected to be delivered. */
async function refuseImpossibleRepair(
  work: Work,
  { projectId, homeId }: FindingRow,
  repairBy: string,
  today: string,
): Promise<void> {
  const [homes, bars] = await Promise.all([homesById(work, [homeId]), barsOf(work, projectId)])
  const expectedOn = bars.find(({ phaseId }) => phaseId === homes.get(homeId)?.phaseId)?.expectedOn
  const isAfterDelivery = expectedOn && expectedOn >= today && repairBy > expectedOn
  if (repairBy >= today && !isAfterDelivery) return
  const field = {
    path: 'body.repairBy',
    zh: `修复要在今天之后、交付（${expectedOn ?? '待定'}）之前完成。`,
    en: `The repair is done between today and the delivery (${expectedOn ?? 'not planned yet'}).`,
  }
  throw common.invalidInput({ count: 1 }, { fields: [field] })
}

async function tell(
  work: Work,
  { id, number, personId, projectId, openDayId }: FindingRow,
  template: string,
  variables: Record<string, string>,
): Promise<void> {
  const language = (await languagesOf(work, [personId]))(personId)
  await sendMessage(work, {
    channel: 'inApp',
    to: { personId },
    template,
    language,
    variables: { number, ...variables },
    projectId,
    link: `/progress/open-days/${openDayId}`,
    dedupeKey: `${template}:${id}`,
  })
}
