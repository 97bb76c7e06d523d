import { sayDay } from '#platform/calendar/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { minutesPublished } from '../events.ts'
import { tellOwners } from '../letter.ts'
import { answerBy } from '../opinion.ts'
import { talkView } from '../queries/get-talk.ts'
import { guestStore } from '../stores/guests.ts'
import { opinionStore } from '../stores/opinions.ts'
import { talkStore } from '../stores/talks.ts'
import { aboutOf, factOf, talkInState } from './hold-talk.ts'
import { refuseUnknownTopic } from './keep-topics.ts'
import { refuseHomeElsewhere } from './say.ts'
import { takeOpinion } from './take-opinion.ts'

/** Notes what somebody proposed at the meeting; it is answered within seven days. */
export async function noteProposal(
  work: Work,
  talkId: string,
  {
    words,
    guestId = null,
    homeId = null,
    topicId = null,
  }: { words: string; guestId?: string | null; homeId?: string | null; topicId?: string | null },
) {
  const { talk, today } = await talkInState(work, talkId, ['announced', 'held'])
  if (today < talk.heldOn) throw refusals.notHeldYet({ heldOn: talk.heldOn })
  const guest = guestId ? await speaker(work, talkId, guestId) : null
  if (homeId) await refuseHomeElsewhere(work, talk.projectId, homeId)
  if (topicId) await refuseUnknownTopic(work, topicId)
  await takeOpinion(work, {
    projectId: talk.projectId,
    channel: 'talkMeeting',
    words,
    saidOn: talk.heldOn,
    homeId: guest?.homeId ?? homeId,
    personId: guest?.personId ?? null,
    topicId,
    proposal: { talkId, dueOn: answerBy(talk.heldOn) },
  })
  return talkView(work, talkId)
}

/** Writes the minutes, with photos. */
export async function writeMinutes(
  work: Work,
  talkId: string,
  { version, minutes, fileIds }: { version: number; minutes: string; fileIds: string[] },
) {
  const { talk } = await talkInState(work, talkId, ['held'], version)
  if (talk.publishedOn) throw refusals.published()
  await attachFiles(work, fileIds, { projectId: talk.projectId })
  await talkStore(work).writeMinutes(talkId, minutes.trim(), fileIds)
  return talkView(work, talkId)
}

/** Lets the owners read the minutes; the answers to proposals appear there as they are given (7.7). */
export async function publishMinutes(work: Work, talkId: string, version: number) {
  const { talk, today } = await talkInState(work, talkId, ['held'], version)
  if (talk.publishedOn) throw refusals.published()
  if (!talk.minutes) throw refusals.noMinutes()
  await talkStore(work).publishMinutes(talkId, today)
  const proposals = (await opinionStore(work).ofTalk(talkId)).length
  work.emit(
    minutesPublished,
    { ...factOf(talk), publishedOn: today, proposals, fileIds: talk.minutesFileIds },
    aboutOf(talk),
  )
  const words = (language: 'zh' | 'en') => ({ heldOn: sayDay(talk.heldOn, language), title: talk.title })
  tellOwners(work, {
    projectId: talk.projectId,
    template: 'talkMinutes',
    variables: { zh: words('zh'), en: words('en') },
    link: `/talks/${talkId}`,
    key: `talk-minutes:${talkId}`,
  })
  return talkView(work, talkId)
}

async function speaker(work: Work, talkId: string, guestId: string) {
  const guest = await guestStore(work).byId(guestId)
  if (guest.talkId !== talkId) throw common.notFound()
  return guest
}
