import { homesById } from '#modules/estate/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import type { handChannels, Step } from '../opinion.ts'
import { myOpinions } from '../queries/my-opinions.ts'
import { opinionView } from '../queries/get-opinion.ts'
import { refuseUnknownTopic } from './keep-topics.ts'
import { takeOpinion } from './take-opinion.ts'

/** An owner says something in the portal, for one of the own homes. */
export async function sayOpinion(
  work: Work,
  { homeId, topicId = null, words }: { homeId: string; topicId?: string | null; words: string },
) {
  const { id: personId, homes } = work.actor as ResidentActor
  const home = homes.includes(homeId) ? (await homesById(work, [homeId])).get(homeId) : undefined
  if (!home) throw refusals.notOwnHome()
  if (topicId) await refuseUnknownTopic(work, topicId)
  await takeOpinion(work, { projectId: home.projectId, channel: 'portal', homeId, personId, topicId, words })
  return myOpinions(work)
}

export interface RecordedInput {
  projectId: string
  channel: (typeof handChannels)[number]
  words: string
  saidOn: string
  homeId?: string | null
  personId?: string | null
  topicId?: string | null
  step?: Step | null
}

/** Staff write down what somebody said; without a name it stays unnamed. */
export async function recordOpinion(work: Work, input: RecordedInput) {
  const { projectId, homeId, topicId } = input
  if (homeId) await refuseHomeElsewhere(work, projectId, homeId)
  if (topicId) await refuseUnknownTopic(work, topicId)
  return opinionView(work, (await takeOpinion(work, input))!)
}

/** A home that is spoken for lies in the project. */
export async function refuseHomeElsewhere(work: Work, projectId: string, homeId: string): Promise<void> {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (home?.projectId === projectId) return
  const { zh, en } = refusals.wrongHome.text
  throw refusals.wrongHome({}, { fields: [{ path: 'body.homeId', zh, en }] })
}
