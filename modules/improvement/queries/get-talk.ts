import { personsById } from '#modules/customers/index.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { filesById } from '#platform/files/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { answerBy, isUndecided } from '../opinion.ts'
import { guestStore } from '../stores/guests.ts'
import { opinionStore } from '../stores/opinions.ts'
import { talkStore } from '../stores/talks.ts'
import { opinionLines } from './list-opinions.ts'

/** A talk meeting as staff see it: who comes, what was proposed and answered, the minutes. */
export async function talkView(work: Work, talkId: string) {
  const { changedBy: _, minutesFileIds, ...row } = await talkStore(work).byId(talkId)
  const [{ project, today }, slots, guests, proposals, files, responsible] = await Promise.all([
    projectToday(work, row.projectId),
    talkStore(work).slots(talkId),
    guestStore(work).of(talkId),
    opinionStore(work).ofTalk(talkId),
    filesById(work, minutesFileIds),
    responsibleFor(work, row.projectId, 'customerRelations'),
  ])
  const [homes, persons, present] = await Promise.all([
    homesById(
      work,
      guests.map(({ homeId }) => homeId),
    ),
    personsById(
      work,
      guests.map(({ personId }) => personId),
    ),
    opinionLines(work, proposals),
  ])
  return {
    ...row,
    projectName: project.name,
    isToday: row.heldOn === today,
    isPast: row.heldOn <= today,
    answerBy: answerBy(row.heldOn),
    photos: minutesFileIds.flatMap((id) => files.get(id) ?? []),
    slots,
    guests: guests.map(({ id, slotId, homeId, personId, party, state, joinedAt }) => ({
      id,
      slotId,
      homeId,
      home: homes.get(homeId)?.label ?? '',
      name: persons.get(personId)?.name ?? '',
      party,
      state,
      joinedAt,
    })),
    proposals: proposals.map(present),
    unanswered: proposals.filter(({ state }) => isUndecided(state)).length,
    responsible: responsible?.name ?? null,
  }
}

/** Who planned, announced, ended and published. */
export const talkHistory = (work: Work, talkId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(work, { record: ['improvement.talk', talkId] }, paging)
