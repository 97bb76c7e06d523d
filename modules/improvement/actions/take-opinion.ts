import { homesOf } from '#modules/customers/index.ts'
import { homesById, projectToday } from '#modules/estate/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import { channelWords } from '../channel-words.ts'
import { opinionTaken } from '../events.ts'
import { type OpinionChannel, type OpinionSource, type Step, stepOf } from '../opinion.ts'
import { opinionStore } from '../stores/opinions.ts'

export interface Said {
  projectId: string
  channel: OpinionChannel
  words: string
  /** The record elsewhere, by which it is taken in once; left out for what is said here. */
  from?: { source: Exclude<OpinionSource, 'here'>; id: string }
  saidOn?: string
  personId?: string | null
  homeId?: string | null
  topicId?: string | null
  /** Where the source names it; else it follows from the home. */
  step?: Step | null
  /** Who wrote it down, where it was not the actor. */
  takenBy?: string
  /** How often it came up and what it cost, in fen. */
  weight?: { times: number; cost: number | null }
  proposal?: { talkId: string; dueOn: string }
}

/** Takes an opinion into the pool; null where this record was taken in before. */
export async function takeOpinion(work: Work, said: Said): Promise<string | null> {
  const { projectId, channel, from, proposal } = said
  const { today } = await projectToday(work, projectId)
  const personId = said.personId ?? null
  const homeId = said.homeId ?? null
  const { householdId, step } = await standingOf(work, { personId, homeId }, today)
  const id = work.newId()
  const saidOn = said.saidOn ?? today
  const added = await opinionStore(work).add(id, {
    projectId,
    source: from?.source ?? 'here',
    sourceId: from?.id ?? id,
    channel,
    step: said.step ?? step,
    topicId: said.topicId ?? null,
    words: said.words.trim(),
    saidOn,
    personId,
    householdId,
    homeId,
    takenBy: said.takenBy ?? actorName(work),
    dueOn: proposal?.dueOn ?? null,
    talkId: proposal?.talkId ?? null,
    ...said.weight,
  })
  if (!added) return null
  const { zh: channelZh, en: channelEn } = channelWords[channel]
  work.emit(
    opinionTaken,
    { opinionId: id, projectId, channel, channelZh, channelEn, homeId, personId, saidOn },
    {
      subject: ['improvement.opinion', id],
      projectId,
      ...(homeId && { homeId }),
      ...(personId && { personId }),
    },
  )
  return id
}

/** Whoever said it said it again in other words: the last ones count while nobody has looked at it. */
export async function rewordOpinion(
  work: Work,
  from: NonNullable<Said['from']>,
  words: string,
): Promise<void> {
  const store = opinionStore(work)
  const known = await store.fromSource(from.source, from.id)
  if (known?.state === 'new' && known.words !== words.trim()) await store.reword(known.id, words.trim())
}

/** The household for which somebody spoke, and the step in which it stood. */
async function standingOf(
  work: Work,
  { personId, homeId }: { personId: string | null; homeId: string | null },
  today: string,
) {
  if (!homeId) return { householdId: null, step: null }
  const held = personId ? (await homesOf(work, personId)).find((one) => one.homeId === homeId) : undefined
  const home = (await homesById(work, [homeId])).get(homeId)
  const isDelivered = home?.state === 'delivered' || home?.state === 'movedIn'
  const since = held?.movedInOn ?? held?.deliveredOn ?? null
  return {
    householdId: held?.householdId ?? null,
    step: home ? stepOf({ isDelivered, since }, today) : null,
  }
}
