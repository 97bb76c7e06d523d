import { homesById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { findingState, slotIsOver, takesBookings } from '../open-day.ts'
import { attachmentsOf } from '../stores/attachments.ts'
import { bookingStore } from '../stores/bookings.ts'
import { findingColumns, type FindingRow } from '../stores/findings.ts'
import { openDayColumns, type OpenDayRow, openDayStore } from '../stores/open-days.ts'

async function ownRows(work: Work, openDayId: string | null) {
  const cards = [...(await homesById(work, (work.actor as ResidentActor).homes)).values()]
  const rows = await work.sql<OpenDayRow>(
    `SELECT ${openDayColumns} FROM construction.open_day d
      WHERE d.project_id = ANY ($1) AND (d.phase_id IS NULL OR d.phase_id = ANY ($2)) AND d.state <> 'draft'
        AND ($3::uuid IS NULL OR d.id = $3) ORDER BY d.held_on DESC, d.id LIMIT 50`,
    [cards.map(({ projectId }) => projectId), cards.map(({ phaseId }) => phaseId), openDayId],
  )
  return { cards, rows }
}

/** The open days to which I was invited, the latest first, with my place. */
export async function listMyOpenDays(work: Work) {
  const { cards, rows } = await ownRows(work, null)
  const bookings = await bookingStore(work).own(rows.map(({ id }) => id))
  return {
    items: rows.map(({ id, projectId, title, heldOn, meetingPlace, state }) => ({
      id,
      projectName: cards.find((card) => card.projectId === projectId)?.projectName ?? '',
      title,
      heldOn,
      meetingPlace,
      state,
      booking: bookings.find((one) => one.openDayId === id)?.state ?? null,
    })),
  }
}

/** One open day as its guest sees it: slots with places left, the ticket, what was found and answered. */
export async function getMyOpenDay(work: Work, openDayId: string) {
  const { cards, rows } = await ownRows(work, openDayId)
  const [row] = rows
  if (!row) throw common.notFound()
  const [slots, bookings, findings, contact, { project, today }] = await Promise.all([
    openDayStore(work).slots(openDayId),
    bookingStore(work).own([openDayId]),
    ownFindings(work, openDayId),
    responsibleFor(work, row.projectId, 'customerRelations'),
    projectToday(work, row.projectId),
  ])
  const [booking] = bookings
  const homes = cards.filter(
    ({ projectId, phaseId }) =>
      projectId === row.projectId && (row.phaseId === null || phaseId === row.phaseId),
  )
  return {
    id: row.id,
    projectName: homes[0]?.projectName ?? '',
    title: row.title,
    heldOn: row.heldOn,
    bookUntil: row.bookUntil,
    meetingPlace: row.meetingPlace,
    words: row.words,
    safetyWords: row.safetyWords,
    state: row.state,
    cancelReason: row.cancelReason,
    isToday: row.heldOn === today,
    takesBookings: takesBookings(row, today),
    homes: homes.map(({ id, label }) => ({ id, label })),
    slots: slots.map(({ id, startsAt, endsAt, capacity, taken }) => ({
      id,
      startsAt,
      endsAt,
      left: capacity - taken,
      isOver: slotIsOver({ heldOn: row.heldOn, timezone: project.timezone }, { endsAt }, work.now),
    })),
    booking: booking
      ? {
          slotId: booking.slotId,
          homeId: booking.homeId,
          party: booking.party,
          state: booking.state,
          ticket: booking.ticket,
          briefedAt: booking.briefedAt,
          joinedAt: booking.joinedAt,
        }
      : null,
    findings: await presentFindings(work, findings, today),
    contact,
  }
}

const ownFindings = (work: Work, openDayId: string) =>
  work.sql<FindingRow>(
    `SELECT ${findingColumns} FROM construction.finding f
      WHERE f.open_day_id = $1 AND f.person_id = ANY (customers.own_person_ids()) ORDER BY f.number`,
    [openDayId],
  )

async function presentFindings(work: Work, rows: readonly FindingRow[], today: string) {
  const photos = await attachmentsOf(
    work,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    part: row.part,
    place: row.place,
    words: row.words,
    dueOn: row.dueOn,
    answer: row.answer,
    answeredOn: row.answeredOn,
    repairBy: row.repairBy,
    repairedOn: row.repairedOn,
    state: findingState(row, today),
    photos: (photos.get(row.id) ?? []).map(({ fileId, caption }) => ({ fileId, caption })),
  }))
}
