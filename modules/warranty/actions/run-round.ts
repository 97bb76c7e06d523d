import { homesById, projectToday } from '#modules/estate/index.ts'
import { addDays, type IsoDate, sayDay } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import type { RoundKind } from '../check.ts'
import { refusals } from '../errors.ts'
import { checkInvited } from '../events.ts'
import { roundView } from '../queries/get-round.ts'
import { homesDue } from '../queries/homes-due.ts'
import { roundStore, type RoundText } from '../stores/rounds.ts'
import { visitStore } from '../stores/visits.ts'
import { ownersOf, tellOwners } from '../tell-owners.ts'

export interface RoundInput extends RoundText {
  staffIds: string[]
  times: { startsAt: string; endsAt: string; capacity: number }[]
  weekends: boolean
}

const mostDays = 92

/** Prepares a round: days, times of each day, and who goes there. */
export async function draftRound(work: Work, { projectId, ...input }: RoundInput & { projectId: string }) {
  const id = work.newId()
  await write(work, id, projectId, input)
  return roundView(work, id)
}

/** Changes a round that has invited nobody yet. */
export async function editRound(
  work: Work,
  roundId: string,
  { version, ...input }: RoundInput & { version: number },
) {
  const { projectId } = await draftOf(work, roundId, version)
  await write(work, roundId, projectId, input)
  return roundView(work, roundId)
}

/** Draws the homes that are due and invites their owners to choose a time. */
export async function openRound(work: Work, roundId: string, version: number) {
  const { projectId, kind, title, fromOn, untilOn } = await draftOf(work, roundId, version)
  const { today } = await projectToday(work, projectId)
  if ((await roundStore(work).team(roundId)).length === 0) throw refusals.noTeam()
  const owners = await ownersOf(work, await homesDue(work, { projectId, kind, fromOn, untilOn }))
  const homes = [...owners].map(([homeId, personIds]) => ({ homeId, personIds }))
  if (homes.length === 0) throw refusals.nobody({ rule: dueRule[kind] })
  await roundStore(work).mark(roundId, 'open', today)
  const visits = await visitStore(work).invite(projectId, roundId, homes)
  await visitStore(work).note(
    projectId,
    visits.map(({ id }) => id),
    'invited',
  )
  const homeIds = visits.map(({ homeId }) => homeId)
  work.emit(
    checkInvited,
    { roundId, projectId, kind, title, homeIds },
    { subject: ['warranty.round', roundId], projectId },
  )
  await invite(work, visits, { title, fromOn, untilOn })
  return roundView(work, roundId)
}

/** Ends a round; what was not settled stays as it is. */
export async function closeRound(work: Work, roundId: string, version: number) {
  const known = await roundStore(work).byId(roundId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => roundView(work, roundId) })
  const { booked } = await roundView(work, roundId)
  if (booked > 0) throw refusals.ownersWait({ count: booked })
  await roundStore(work).mark(roundId, 'closed')
  return roundView(work, roundId)
}

const dueRule: Record<RoundKind, string> = {
  oneYearCheck: '入住满一年前后 30 天 / a year after move-in, 30 days before or after',
  runInCheck: '入住满三个月、未满一年 / between three and twelve months after move-in',
  beforeWarrantyEnd: '60 天内有保修到期且未检查 / a warranty ends within 60 days',
}

/** The invitation goes to every owner, and again with each further offer. */
export async function invite(
  work: Work,
  visits: readonly { id: string; projectId: string; homeId: string; offers: number }[],
  { title, fromOn, untilOn }: { title: string; fromOn: IsoDate; untilOn: IsoDate },
): Promise<void> {
  const homes = await homesById(
    work,
    visits.map(({ homeId }) => homeId),
  )
  await tellOwners(
    work,
    visits.map(({ id, projectId, homeId, offers }) => ({
      projectId,
      homeId,
      template: 'checkInvitation',
      variables: (language) => ({
        home: homes.get(homeId)?.label ?? '',
        title,
        fromOn: sayDay(fromOn, language),
        untilOn: sayDay(untilOn, language),
      }),
      link: `/warranty/visits/${id}`,
      key: `check:${id}:${offers}`,
    })),
  )
}

async function draftOf(work: Work, roundId: string, version: number) {
  const known = await roundStore(work).byId(roundId, { lock: true })
  if (known.state !== 'draft') throw refusals.notDraft({ title: known.title })
  await refuseStale(version, { ...known, theirs: () => roundView(work, roundId) })
  return known
}

async function write(
  work: Work,
  id: string,
  projectId: string,
  { staffIds, times, weekends, ...round }: RoundInput,
) {
  const { today } = await projectToday(work, projectId)
  refuseImpossible({ ...round, times }, today)
  const store = roundStore(work)
  await store.write(id, projectId, round)
  const days = daysOf(round, weekends)
  await store.setSlots(
    projectId,
    id,
    days.flatMap((heldOn) => times.map((time) => ({ heldOn, ...time }))),
  )
  await store.setTeam(projectId, id, staffIds)
}

function daysOf({ fromOn, untilOn }: RoundText, weekends: boolean): IsoDate[] {
  const days = []
  for (let day = fromOn; day <= untilOn; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekends || (weekday > 0 && weekday < 6)) days.push(day)
  }
  return days
}

function refuseImpossible(
  { fromOn, untilOn, times }: Pick<RoundInput, 'fromOn' | 'untilOn' | 'times'>,
  today: IsoDate,
) {
  const fields = [
    fromOn < today && {
      path: 'body.fromOn',
      zh: '第一天不能早于今天。',
      en: 'It does not begin before today.',
    },
    untilOn < fromOn && {
      path: 'body.untilOn',
      zh: '最后一天不能早于第一天。',
      en: 'It does not end before it begins.',
    },
    untilOn > addDays(fromOn, mostDays) && {
      path: 'body.untilOn',
      zh: '一轮最长三个月。',
      en: 'A round lasts three months at most.',
    },
    ...times.map(
      ({ startsAt, endsAt }, at) =>
        (endsAt <= startsAt || times.slice(0, at).some((other) => other.startsAt === startsAt)) && {
          path: `body.times.${at}.startsAt`,
          zh: '时段的开始要早于结束，且不能重复。',
          en: 'A time begins before it ends, and no two begin together.',
        },
    ),
  ].filter((field) => field !== false)
  if (fields.length > 0) throw common.invalidInput({ count: fields.length }, { fields })
}
