import { homesById, homesIn, projectToday } from '#modules/estate/index.ts'
import { ownerHouseholdsOf } from '#modules/customers/index.ts'
import { atClock } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { pollOpened, pollPublished, wishGiven } from '../events.ts'
import { myRenewal } from '../queries/my-renewals.ts'
import { programmeView } from '../queries/get-programme.ts'
import { tellOwners } from '../letter.ts'
import { pollStore } from '../stores/polls.ts'
import { programmeStore } from '../stores/programmes.ts'
import { surveyLineStore } from '../stores/survey-lines.ts'
import { countWishes, mostWishes } from '../wishes.ts'
import { atStage, factOf } from './at-stage.ts'
import { sayDay } from '../say-day.ts'

export interface PollInput {
  version: number
  title: string
  words: string
  opensOn: string
  closesOn: string
  /** Entries of the survey that may be wished for. */
  lineIds: string[]
  /** What may be wished for besides. */
  others: string[]
}

/** Asks the owners what should be renewed first; no legal vote (domain.md 2.8, 8.3). */
export async function openPoll(
  work: Work,
  programmeId: string,
  { version, title, words, opensOn, closesOn, lineIds, others }: PollInput,
) {
  const { programme, today, timezone } = await atStage(work, programmeId, ['poll'], version)
  const store = pollStore(work)
  if (await store.of(programmeId)) throw refusals.pollAsked()
  if (closesOn < opensOn || closesOn < today) throw refusals.pollDays({ today })
  const lines = (await surveyLineStore(work).of(programmeId)).filter(({ id }) => lineIds.includes(id))
  const options = [
    ...lines.map(({ id, name, location }) => ({
      title: [location, name].filter(Boolean).join(' '),
      lineId: id,
    })),
    ...others.map((other) => ({ title: other.trim(), lineId: null })),
  ]
  if (options.length < 2) throw refusals.nothingToAsk()
  const { projectId } = programme
  const poll = { projectId, programmeId, title: title.trim(), words: words.trim(), opensOn, closesOn }
  const pollId = await store.add(poll, options)
  await programmeStore(work).change(programme, {})
  const [fact, about] = factOf(programme)
  work.emit(pollOpened, { ...fact, pollId, opensOn, closesOn }, about)
  const variables = (language: 'zh' | 'en') => ({ closesOn: sayDay(closesOn, language) })
  tellOwners(
    work,
    {
      projectId,
      template: 'renewalPoll',
      variables: { zh: variables('zh'), en: variables('en') },
      link: `/four-years/${programmeId}`,
      key: `renewal-poll:${pollId}`,
    },
    opensOn > today ? atClock(opensOn, '09:00', timezone) : undefined,
  )
  return programmeView(work, programmeId)
}

/** Counts the answers and publishes the result; before the last day is over only with a reason. */
export async function publishPoll(
  work: Work,
  programmeId: string,
  { version, words, reason }: { version: number; words?: string; reason?: string },
) {
  const { programme, today } = await atStage(work, programmeId, ['poll'], version)
  const { projectId } = programme
  const store = pollStore(work)
  await store.hold(programmeId, { alone: true })
  const poll = await store.of(programmeId)
  if (!poll) throw refusals.noPoll()
  const isEarly = today <= poll.closesOn
  if (isEarly && !reason?.trim()) throw refusals.pollRuns({ closesOn: poll.closesOn })
  const [options, answers] = [await store.options(poll.id), await store.answers(poll.id)]
  const counts = countWishes(
    options.map(({ id }) => id),
    answers.map(({ optionIds }) => optionIds),
  )
  const asked = (await ownersOf(work, projectId)).length
  const answered = answers.length
  const result = {
    publishedOn: today,
    resultWords: words?.trim() ?? '',
    closedEarly: isEarly ? reason!.trim() : null,
    asked,
    answered,
  }
  await store.publish(poll.id, result, counts)
  await programmeStore(work).change(programme, { polledOn: today })
  const first = options.toSorted(
    (one, other) => counts.get(other.id)!.points - counts.get(one.id)!.points,
  )[0]!
  const [fact, about] = factOf(programme)
  work.emit(
    pollPublished,
    { ...fact, pollId: poll.id, asked, answered, first: first.title, publishedOn: today },
    about,
  )
  const variables = { answers: String(answered), first: first.title }
  tellOwners(work, {
    projectId,
    template: 'renewalPollResult',
    variables: { zh: variables, en: variables },
    link: `/four-years/${programmeId}`,
    key: `renewal-result:${poll.id}`,
  })
  return programmeView(work, programmeId)
}

/** The households that own a home of the project now. */
async function ownersOf(work: Work, projectId: string) {
  const homes = await homesIn(work, { projectId })
  const households = await ownerHouseholdsOf(
    work,
    homes.map(({ id }) => id),
  )
  return households.filter(({ untilOn }) => untilOn === null)
}

export interface AnswerInput {
  homeId: string
  /** The first wish first. */
  optionIds: string[]
  wish?: string
}

/** One answer for each household, by an owner, until the last day; it may be given anew. */
export async function answerPoll(work: Work, programmeId: string, { homeId, optionIds, wish }: AnswerInput) {
  const programme = await programmeStore(work).byId(programmeId)
  const { projectId } = programme
  const store = pollStore(work)
  await store.hold(programmeId, { alone: false })
  const poll = await store.of(programmeId)
  if (!poll) throw common.notFound()
  const { today } = await projectToday(work, projectId)
  if (poll.publishedOn || today < poll.opensOn || today > poll.closesOn) throw refusals.pollClosed()
  const options = new Set((await store.options(poll.id)).map(({ id }) => id))
  const words = wish?.trim() ?? ''
  const fits =
    optionIds.length <= mostWishes &&
    new Set(optionIds).size === optionIds.length &&
    optionIds.every((id) => options.has(id))
  if (!fits || (optionIds.length === 0 && !words)) throw refusals.wrongWishes()
  const householdId = await ownHousehold(work, projectId, homeId)
  const answerId = await store.answer(poll, { householdId, homeId, optionIds, wish: words })
  if (words) {
    const [fact, about] = factOf(programme)
    work.emit(wishGiven, { ...fact, pollId: poll.id, answerId, words, givenOn: today }, about)
  }
  return myRenewal(work, programmeId)
}

async function ownHousehold(work: Work, projectId: string, homeId: string): Promise<string> {
  const home = (await homesById(work, [homeId])).get(homeId)
  if (home?.projectId !== projectId) throw common.notFound()
  const { id } = work.actor as ResidentActor
  const [own] = (await ownerHouseholdsOf(work, [homeId])).filter(
    ({ ownerIds, untilOn }) => untilOn === null && ownerIds.includes(id),
  )
  if (!own) throw refusals.notOwner()
  return own.id
}
