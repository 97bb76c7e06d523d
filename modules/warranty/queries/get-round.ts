import { projectToday } from '#modules/estate/index.ts'
import { responsibleFor, staffById } from '#modules/organization/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { homesDue } from './homes-due.ts'
import { qualifiedStore } from '../stores/qualified.ts'
import { roundStore } from '../stores/rounds.ts'

/** How many homes of a round stand where; `r` is the round. */
export const roundCounts = `(SELECT count(*)::int FROM warranty.visit v WHERE v.round_id = r.id) AS homes,
  (SELECT count(*)::int FROM warranty.visit v WHERE v.round_id = r.id AND v.state = 'invited') AS invited,
  (SELECT count(*)::int FROM warranty.visit v WHERE v.round_id = r.id AND v.state = 'booked') AS booked,
  (SELECT count(*)::int FROM warranty.visit v WHERE v.round_id = r.id AND v.state = 'done') AS done,
  (SELECT count(*)::int FROM warranty.visit v WHERE v.round_id = r.id AND v.state IN ('absent', 'refused')) AS missed,
  (SELECT count(*)::int FROM warranty.visit v WHERE v.round_id = r.id AND v.state = 'waived') AS waived`

export interface RoundCounts {
  homes: number
  invited: number
  booked: number
  done: number
  missed: number
  waived: number
}

/** A round with its times, its team and how far it is. */
export async function roundView(work: Work, roundId: string) {
  const store = roundStore(work)
  const row = await store.byId(roundId)
  const { project, today } = await projectToday(work, row.projectId)
  const [slots, team, counts, responsible, due] = await Promise.all([
    store.slots(roundId),
    teamOf(work, roundId, today),
    work.sql<RoundCounts>(`SELECT ${roundCounts} FROM warranty.round r WHERE r.id = $1`, [roundId]),
    responsibleFor(work, row.projectId, 'customerRelations'),
    row.state === 'draft' ? homesDue(work, row) : [],
  ])
  return {
    ...row,
    projectName: project.name,
    slots: slots.map(({ roundId: _, ...slot }) => slot),
    team,
    ...counts[0]!,
    due: due.length,
    responsible,
  }
}

/** Who goes there, and who of them may check gas on the day. */
export async function teamOf(work: Work, roundId: string, day: string) {
  const staffIds = await roundStore(work).team(roundId)
  const [cards, qualified] = await Promise.all([
    staffById(work, staffIds),
    qualifiedStore(work).validOn(staffIds, day),
  ])
  return staffIds.flatMap((id) => {
    const card = cards.get(id)
    return card ? [{ ...card, isQualified: qualified.has(id) }] : []
  })
}

/** Who prepared, opened and ended the round. */
export function roundHistory(work: Work, roundId: string, paging: { limit?: number; after?: string }) {
  return recordHistory(work, { record: ['warranty.round', roundId] }, paging)
}
