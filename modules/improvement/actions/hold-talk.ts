import { homesIn, projectToday } from '#modules/estate/index.ts'
import { ownerHouseholdsOf } from '#modules/customers/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { sayDay } from '#platform/calendar/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { talkAnnounced, talkHeld } from '../events.ts'
import { tellOwners } from '../letter.ts'
import { talkView } from '../queries/get-talk.ts'
import { guestStore } from '../stores/guests.ts'
import { type SlotTimes, type TalkRow, talkStore, type TalkText } from '../stores/talks.ts'
import type { TalkState } from '../talk.ts'

export interface TalkInput extends TalkText {
  slots: SlotTimes[]
}

/** Plans a talk meeting; owners see it when they are invited. */
export async function planTalk(work: Work, { projectId, ...input }: TalkInput & { projectId: string }) {
  const { today } = await projectToday(work, projectId)
  refuseImpossible(input, today)
  const id = work.newId()
  await talkStore(work).write(id, projectId, input)
  await talkStore(work).setSlots(projectId, id, input.slots)
  return talkView(work, id)
}

/** Changes a meeting to which nobody was invited yet. */
export async function editTalk(
  work: Work,
  talkId: string,
  { version, ...input }: TalkInput & { version: number },
) {
  const { talk, today } = await talkInState(work, talkId, ['draft'], version)
  refuseImpossible(input, today)
  await talkStore(work).write(talkId, talk.projectId, input)
  await talkStore(work).setSlots(talk.projectId, talkId, input.slots)
  return talkView(work, talkId)
}

/** Invites every owner of the project. */
export async function announceTalk(work: Work, talkId: string, version: number) {
  const { talk, today } = await talkInState(work, talkId, ['draft'], version)
  const { projectId, title, heldOn, place } = talk
  const homes = await homesIn(work, { projectId })
  const households = await ownerHouseholdsOf(
    work,
    homes.map(({ id }) => id),
  )
  if (!households.some(({ untilOn }) => untilOn === null)) throw refusals.nobody()
  await talkStore(work).mark(talkId, 'announced', { announcedOn: today })
  const words = (language: 'zh' | 'en') => ({ heldOn: sayDay(heldOn, language), place, title })
  tellOwners(work, {
    projectId,
    template: 'talkInvitation',
    variables: { zh: words('zh'), en: words('en') },
    link: `/talks/${talkId}`,
    key: `talk-invitation:${talkId}`,
  })
  work.emit(talkAnnounced, factOf(talk), aboutOf(talk))
  return talkView(work, talkId)
}

/** Calls a meeting off; whoever was invited is told. */
export async function cancelTalk(
  work: Work,
  talkId: string,
  { version, reason }: { version: number; reason: string },
) {
  const { talk } = await talkInState(work, talkId, ['draft', 'announced'], version)
  await talkStore(work).mark(talkId, 'cancelled', { reason })
  const words = (language: 'zh' | 'en') => ({ heldOn: sayDay(talk.heldOn, language), reason })
  if (talk.state === 'announced')
    tellOwners(work, {
      projectId: talk.projectId,
      template: 'talkCancelled',
      variables: { zh: words('zh'), en: words('en') },
      link: `/talks/${talkId}`,
      key: `talk-off:${talkId}`,
    })
  return talkView(work, talkId)
}

/** Ends a meeting that took place; who came is settled, and proposals are answered within seven days. */
export async function closeTalk(work: Work, talkId: string, version: number) {
  const { talk, today } = await talkInState(work, talkId, ['announced'], version)
  if (today < talk.heldOn) throw refusals.notHeldYet({ heldOn: talk.heldOn })
  await talkStore(work).mark(talkId, 'held', {})
  const guests = await guestStore(work).of(talkId)
  const households = guests.filter(({ state }) => state === 'joined').length
  work.emit(talkHeld, { ...factOf(talk), households }, aboutOf(talk))
  return talkView(work, talkId)
}

/** What every event of a meeting says of it. */
export const factOf = ({ id, projectId, title, heldOn }: TalkRow) => ({
  talkId: id,
  projectId,
  title,
  heldOn,
})

/** Where every event of a meeting belongs. */
export const aboutOf = ({ id, projectId }: TalkRow) => ({
  subject: ['improvement.talk', id] as const,
  projectId,
})

/** The meeting, locked and in one of these states, with the local day of its project. */
export async function talkInState(
  work: Work,
  talkId: string,
  allowed: readonly TalkState[],
  version?: number,
): Promise<{ talk: TalkRow; today: string }> {
  const talk = await talkStore(work).byId(talkId, { lock: true })
  if (version !== undefined) await refuseStale(version, { ...talk, theirs: () => talkView(work, talkId) })
  if (!allowed.includes(talk.state)) {
    if (allowed.includes('held') && talk.state === 'announced')
      throw refusals.notHeldYet({ heldOn: talk.heldOn })
    throw allowed.length === 1 && allowed[0] === 'draft' ? refusals.announced() : refusals.talkOver()
  }
  const { today } = await projectToday(work, talk.projectId)
  return { talk, today }
}

function refuseImpossible({ heldOn, slots }: TalkInput, today: string): void {
  const fields = [
    heldOn < today && { path: 'body.heldOn', zh: '这一天已经过去。', en: 'This day has passed.' },
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
