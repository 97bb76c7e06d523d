import { caseWords } from '#modules/cases/index.ts'
import { caseClosed, caseOpened, caseReopened, lessonRecorded } from '#modules/cases/events.ts'
import { wishGiven } from '#modules/renewal/events.ts'
import { openDayFindingNoted } from '#modules/construction/events.ts'
import { opinionGiven } from '#modules/surveys/events.ts'
import { subscribe } from '#platform/events/index.ts'
import { followCase } from '../actions/follow-case.ts'
import { rewordOpinion, takeOpinion } from '../actions/take-opinion.ts'
import { topicOfCode } from '../stores/topics.ts'

const stepOfCallback = {
  deliveryCallback: 'WELCOME_HOME',
  residenceCallback: 'ASKING_AFTER',
  emptyHomeCall: 'ASKING_AFTER',
} as const

/** The pool fills by itself: call-backs, suggestions and complaints, open days, and wishes of polls (7.1). */
export const takeWhenSaid = [
  subscribe(opinionGiven, 'improvement.take-when-opinion-given', async (work, { payload }) => {
    const { projectId, homeId, personId, kind, opinionId, topic, words, givenOn } = payload
    await takeOpinion(work, {
      projectId,
      homeId,
      personId,
      words,
      saidOn: givenOn,
      step: stepOfCallback[kind],
      channel: 'callback',
      from: { source: 'surveys', id: opinionId },
      topicId: await topicOfCode(work, topic),
    })
  }),
  subscribe(caseOpened, 'improvement.take-when-case-opened', async (work, { projectId, payload }) => {
    const { kind, caseId } = payload
    if (!projectId || (kind !== 'suggestion' && kind !== 'complaint')) return
    const said = await caseWords(work, projectId, caseId)
    if (!said) return
    await takeOpinion(work, { ...said, projectId, channel: 'case', from: { source: 'cases', id: caseId } })
    await followCase(work, projectId, caseId)
  }),
  subscribe(caseClosed, 'improvement.answer-when-case-closed', async (work, { projectId, payload }) => {
    if (projectId) await followCase(work, projectId, payload.caseId)
  }),
  subscribe(
    caseReopened,
    'improvement.ask-again-when-case-reopened',
    async (work, { projectId, payload }) => {
      if (projectId) await followCase(work, projectId, payload.caseId)
    },
  ),
  subscribe(lessonRecorded, 'improvement.take-when-lesson-recorded', async (work, { projectId, payload }) => {
    const { lessonKind, lessonId: id, change: words, similar: times, cost, homeId } = payload
    if (!projectId || lessonKind !== 'product') return
    const from = { source: 'cases', id } as const
    const said = { projectId, homeId, words, channel: 'staff', from, weight: { times, cost } } as const
    if (!(await takeOpinion(work, said))) await rewordOpinion(work, from, words)
  }),
  subscribe(wishGiven, 'improvement.take-when-wish-given', async (work, { payload }) => {
    const { projectId, answerId, words, givenOn } = payload
    const from = { source: 'renewal', id: answerId } as const
    const isNew = await takeOpinion(work, {
      projectId,
      words,
      saidOn: givenOn,
      step: 'FOUR_YEAR',
      channel: 'wishesPoll',
      from,
      topicId: await topicOfCode(work, 'facilities'),
    })
    if (!isNew) await rewordOpinion(work, from, words)
  }),
  subscribe(openDayFindingNoted, 'improvement.take-when-finding-noted', async (work, { payload }) => {
    const { projectId, homeId, personId, findingId, place, words, notedOn } = payload
    await takeOpinion(work, {
      projectId,
      homeId,
      personId,
      saidOn: notedOn,
      step: 'CLOSE_CONTACT',
      words: `${place}：${words}`,
      channel: 'openDay',
      from: { source: 'construction', id: findingId },
      topicId: await topicOfCode(work, 'quality'),
    })
  }),
]
