import { languagesOf } from '#modules/identity/index.ts'
import { staffById } from '#modules/organization/index.ts'
import { sayDay } from '#platform/calendar/index.ts'
import { projectToday } from '#modules/estate/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { channelWords } from '../channel-words.ts'
import { refusals } from '../errors.ts'
import { opinionAnswered } from '../events.ts'
import { isUndecided, type Step } from '../opinion.ts'
import { opinionView } from '../queries/get-opinion.ts'
import { type Decision, type OpinionRow, opinionStore } from '../stores/opinions.ts'
import { refuseUnknownTopic } from './keep-topics.ts'

/** Sorts an opinion under a topic and a step. */
export async function sortOpinion(
  work: Work,
  opinionId: string,
  { version, topicId, step }: { version: number; topicId: string | null; step: Step | null },
) {
  const known = await inHand(work, opinionId, version)
  if (topicId && topicId !== known.topicId) await refuseUnknownTopic(work, topicId)
  await opinionStore(work).sort(opinionId, { topicId, step })
  return opinionView(work, opinionId)
}

/** Gives an opinion to a colleague, with what is to be done next. */
export async function assignOpinion(
  work: Work,
  opinionId: string,
  input: { version: number; staffId: string; nextStep?: string | null; dueOn?: string | null },
) {
  const known = await inHand(work, opinionId, input.version)
  if (!isUndecided(known.state)) throw refusals.decided()
  const staff = (await staffById(work, [input.staffId])).get(input.staffId)
  if (!staff) throw common.notFound()
  await opinionStore(work).assign(opinionId, {
    staffId: staff.id,
    name: staff.name,
    nextStep: input.nextStep?.trim() || null,
    dueOn: input.dueOn ?? null,
  })
  return opinionView(work, opinionId)
}

export interface AnswerInput {
  version: number
  accepted: boolean
  answer: string
  termOn?: string | null
}

/** Says what becomes of one opinion: taken up with a term, or not, with the reason; whoever said it is told. */
export async function answerOpinion(work: Work, opinionId: string, { version, ...input }: AnswerInput) {
  const known = await inHand(work, opinionId, version)
  if (!isUndecided(known.state)) throw refusals.decided()
  const { today } = await projectToday(work, known.projectId)
  const { accepted, termOn = null } = input
  if (accepted && (termOn === null || termOn < today)) throw termMissing()
  await settle(
    work,
    [known],
    { accepted, answer: input.answer.trim(), termOn: accepted ? termOn : null },
    today,
  )
  return opinionView(work, opinionId)
}

/** An opinion that was taken up by itself is done. */
export async function finishOpinion(work: Work, opinionId: string, version: number) {
  const known = await inHand(work, opinionId, version)
  if (known.state !== 'accepted') throw refusals.notAccepted()
  const { today } = await projectToday(work, known.projectId)
  await opinionStore(work).finish([opinionId], today)
  return opinionView(work, opinionId)
}

/** Answers opinions alike, tells the event of each, and lets those who said it know. */
export async function settle(
  work: Work,
  opinions: readonly OpinionRow[],
  decision: Decision,
  today: string,
): Promise<void> {
  await opinionStore(work).decide(
    opinions.map(({ id }) => id),
    decision,
    today,
  )
  const { accepted, termOn } = decision
  const languageOf = await languagesOf(
    work,
    opinions.flatMap(({ personId }) => personId ?? []),
  )
  for (const { id, projectId, channel, homeId, personId, talkId, dueOn, words } of opinions) {
    const { zh: channelZh, en: channelEn } = channelWords[channel]
    work.emit(
      opinionAnswered,
      {
        opinionId: id,
        projectId,
        channel,
        channelZh,
        channelEn,
        homeId,
        personId,
        accepted,
        talkId,
        termOn,
        answeredOn: today,
        resultZh: accepted ? '采纳' : '未采纳',
        resultEn: accepted ? 'taken up' : 'not taken up',
        isLate: dueOn !== null && today > dueOn,
      },
      {
        subject: ['improvement.opinion', id],
        projectId,
        ...(homeId && { homeId }),
        ...(personId && { personId }),
      },
    )
    if (!personId) continue
    const language = languageOf(personId)
    await sendMessage(work, {
      channel: 'inApp',
      to: { personId },
      template: 'opinionAnswered',
      language,
      variables: { words: shortened(words), answer: sayAnswer(decision, language) },
      projectId,
      link: '/say',
      dedupeKey: `opinion-answered:${id}`,
    })
  }
}

const longest = 40
const shortened = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words)

function sayAnswer({ accepted, answer, termOn }: Decision, language: 'zh' | 'en'): string {
  if (!accepted) return language === 'zh' ? `这次没有采纳：${answer}` : `Not taken up: ${answer}`
  const day = termOn && sayDay(termOn, language)
  if (language === 'zh') return `采纳：${answer}${day ? `（${day}前完成）` : ''}`
  return `Taken up: ${answer}${day ? ` (by ${day})` : ''}`
}

async function inHand(work: Work, opinionId: string, version: number): Promise<OpinionRow> {
  const known = await opinionStore(work).byId(opinionId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => opinionView(work, opinionId) })
  return known
}

const termMissing = () =>
  common.invalidInput(
    { count: 1 },
    {
      fields: [
        {
          path: 'body.termOn',
          zh: '采纳的意见要写明完成期限，不早于今天。',
          en: 'What is taken up has a term, today at the earliest.',
        },
      ],
    },
  )
