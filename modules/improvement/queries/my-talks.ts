import { homesById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { filesById } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import type { OpinionState } from '../opinion.ts'
import { guestStore } from '../stores/guests.ts'
import { talkColumns, type TalkRow, talkStore } from '../stores/talks.ts'

async function ownRows(work: Work, talkId: string | null) {
  const cards = [...(await homesById(work, (work.actor as ResidentActor).homes)).values()]
  const rows = await work.sql<TalkRow>(
    `SELECT ${talkColumns} FROM improvement.talk k WHERE k.project_id = ANY ($1) AND k.state <> 'draft'
        AND ($2::uuid IS NULL OR k.id = $2) ORDER BY k.held_on DESC, k.id LIMIT 50`,
    [cards.map(({ projectId }) => projectId), talkId],
  )
  return { cards, rows }
}

/** The talk meetings of my estates, the latest first. */
export async function listMyTalks(work: Work) {
  const { cards, rows } = await ownRows(work, null)
  const guests = await guestStore(work).own(rows.map(({ id }) => id))
  return {
    items: rows.map(({ id, projectId, title, heldOn, place, state, publishedOn }) => ({
      id,
      projectName: cards.find((card) => card.projectId === projectId)?.projectName ?? '',
      title,
      heldOn,
      place,
      state,
      hasMinutes: publishedOn !== null,
      booking: guests.find(({ talkId }) => talkId === id)?.state ?? null,
    })),
  }
}

/** One talk meeting as an owner sees it: the invitation with the places left, then the minutes with every answer. */
export async function getMyTalk(work: Work, talkId: string) {
  const { cards, rows } = await ownRows(work, talkId)
  const [row] = rows
  if (!row) throw common.notFound()
  const isPublished = row.publishedOn !== null
  const [slots, [booking], { project, today }, files, proposals, contact] = await Promise.all([
    talkStore(work).slots(talkId),
    guestStore(work).own([talkId]),
    projectToday(work, row.projectId),
    isPublished ? filesById(work, row.minutesFileIds) : new Map(),
    isPublished ? proposalsOf(work, talkId) : [],
    responsibleFor(work, row.projectId, 'customerRelations'),
  ])
  return {
    id: row.id,
    projectName: project.name,
    title: row.title,
    heldOn: row.heldOn,
    place: row.place,
    words: row.words,
    state: row.state,
    cancelReason: row.cancelReason,
    takesBookings: row.state === 'announced' && today <= row.heldOn,
    homes: cards
      .filter(({ projectId }) => projectId === row.projectId)
      .map(({ id, label }) => ({ id, label })),
    slots: slots.map(({ id, startsAt, endsAt, capacity, taken }) => ({
      id,
      startsAt,
      endsAt,
      left: capacity - taken,
    })),
    booking: booking
      ? { slotId: booking.slotId, homeId: booking.homeId, party: booking.party, state: booking.state }
      : null,
    minutes: isPublished ? row.minutes : null,
    photos: isPublished ? row.minutesFileIds.flatMap((id) => files.get(id) ?? []) : [],
    proposals,
    contact,
  }
}

/** What was proposed and answered, without anybody's name; for every owner of the project. */
const proposalsOf = (work: Work, talkId: string) =>
  work.sql<{
    words: string
    state: OpinionState
    answer: string | null
    termOn: string | null
    dueOn: string | null
  }>(
    `SELECT words, state, answer, term_on AS "termOn", due_on AS "dueOn" FROM improvement.proposals_of($1)`,
    [talkId],
  )
