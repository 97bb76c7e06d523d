import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { asHomes, buyersIn } from '../audience.ts'
import { refusals } from '../errors.ts'
import { openDayAnnounced, openDayHeld } from '../events.ts'
import { sendLetter } from '../letter.ts'
import { projectToday } from '#modules/estate/index.ts'
import { openDayView } from '../queries/get-open-day.ts'
import { sayDay } from '#platform/calendar/index.ts'
import { bookingStore } from '../stores/bookings.ts'
import { type OpenDayText, openDayStore, type SlotRow } from '../stores/open-days.ts'
import { recipientStore } from '../stores/recipients.ts'
import { refuseForeignPhase } from './write-bulletin.ts'

export interface OpenDayInput extends Omit<OpenDayText, 'phaseId'> {
  phaseId?: string | null
  slots: Pick<SlotRow, 'startsAt' | 'endsAt' | 'capacity'>[]
}

/** Prepares an open day; buyers see it when it is announced. */
export async function draftOpenDay(
  work: Work,
  { projectId, ...input }: OpenDayInput & { projectId: string },
) {
  const { today } = await projectToday(work, projectId)
  await refuseImpossible(work, projectId, input, today)
  const id = work.newId()
  const store = openDayStore(work)
  await store.write(id, projectId, { ...input, phaseId: input.phaseId ?? null })
  await store.setSlots(projectId, id, input.slots)
  return openDayView(work, id)
}

/** Changes an open day that was not announced yet. */
export async function editOpenDay(
  work: Work,
  openDayId: string,
  { version, ...input }: OpenDayInput & { version: number },
) {
  const known = await openDraft(work, openDayId, version)
  const { today } = await projectToday(work, known.projectId)
  await refuseImpossible(work, known.projectId, input, today)
  const store = openDayStore(work)
  await store.write(openDayId, known.projectId, { ...input, phaseId: input.phaseId ?? null })
  await store.setSlots(known.projectId, openDayId, input.slots)
  return openDayView(work, openDayId)
}

/** Invites everybody who has a contract and waits for delivery. */
export async function announceOpenDay(work: Work, openDayId: string, version: number) {
  const { projectId, phaseId, title, heldOn, meetingPlace } = await openDraft(work, openDayId, version)
  const { project, today } = await projectToday(work, projectId)
  const buyers = await buyersIn(work, { projectId, phaseId })
  if (buyers.length === 0) throw refusals.nobody()
  await openDayStore(work).mark(openDayId, 'announced', { announcedOn: today })
  await recipientStore(work).add(projectId, openDayId, buyers)
  const words = (language: 'zh' | 'en') => ({
    project: project.name,
    heldOn: sayDay(heldOn, language),
    place: meetingPlace,
  })
  sendLetter(work, {
    aboutId: openDayId,
    projectId,
    template: 'openDayInvitation',
    variables: { zh: words('zh'), en: words('en') },
    link: `/progress/open-days/${openDayId}`,
    isLegal: false,
  })
  work.emit(
    openDayAnnounced,
    { openDayId, projectId, title, heldOn, homes: asHomes(buyers) },
    { subject: ['construction.open_day', openDayId], projectId },
  )
  return openDayView(work, openDayId)
}

/** Ends an open day that took place: the homes whose buyers came are known now. */
export async function closeOpenDay(work: Work, openDayId: string, version: number) {
  const known = await openDayStore(work).byId(openDayId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => openDayView(work, openDayId) })
  const { projectId, title, heldOn, state } = known
  const { today } = await projectToday(work, projectId)
  if (state !== 'announced' || today < heldOn) throw refusals.notHeldYet({ heldOn })
  await openDayStore(work).mark(openDayId, 'held', {})
  const joined = (await bookingStore(work).standing(openDayId)).filter((one) => one.state === 'joined')
  work.emit(
    openDayHeld,
    { openDayId, projectId, title, heldOn, homes: asHomes(joined) },
    { subject: ['construction.open_day', openDayId], projectId },
  )
  return openDayView(work, openDayId)
}

async function openDraft(work: Work, openDayId: string, version: number) {
  const known = await openDayStore(work).byId(openDayId, { lock: true })
  if (known.state !== 'draft')
    throw refusals.alreadySent({ title: known.title, sentOn: known.announcedOn ?? '—' })
  await refuseStale(version, { ...known, theirs: () => openDayView(work, openDayId) })
  return known
}

async function refuseImpossible(work: Work, projectId: string, input: OpenDayInput, today: string) {
  const { phaseId, heldOn, bookUntil, slots } = input
  if (phaseId) await refuseForeignPhase(work, projectId, phaseId)
  const fields = [
    heldOn < today && { path: 'body.heldOn', zh: '开放日已经过去。', en: 'This day has passed.' },
    bookUntil > heldOn && {
      path: 'body.bookUntil',
      zh: '预约截止日不能晚于开放日。',
      en: 'Bookings end on the open day at the latest.',
    },
    ...slots.map(
      ({ startsAt, endsAt }, at) =>
        (endsAt <= startsAt || slots.slice(0, at).some((other) => other.startsAt === startsAt)) && {
          path: `body.slots.${at}.startsAt`,
          zh: '时段的开始要早于结束，且不能重复。',
          en: 'A slot begins before it ends, and no two begin together.',
        },
    ),
  ].filter((field) => field !== false)
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
}
