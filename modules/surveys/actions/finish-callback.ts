import { projectToday } from '#modules/estate/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { callbackDone, opinionGiven } from '../events.ts'
import { scriptOf } from '../queries/script-of.ts'
import { callbackStore } from '../stores/callbacks.ts'
import { saidStore } from '../stores/said.ts'
import { summaryOf } from '../summary.ts'
import { topicWords } from '../words.ts'
import { aboutCallback } from './about-callback.ts'
import { callbackInHand } from './callback-in-hand.ts'

/** Everything was asked: the answers are sealed, opinions go on to those who gather them. */
export async function finishCallback(work: Work, callbackId: string, version: number) {
  const callback = await callbackInHand(work, callbackId, version)
  const script = await scriptOf(work, callback)
  if (!script) throw refusals.noScript()
  const said = saidStore(work)
  const [answers, problems, opinions] = [
    await said.answers(callbackId),
    await said.problems(callbackId),
    await said.opinions(callbackId),
  ]
  const open = script.questions.filter(({ key }) => !answers.some((answer) => answer.key === key))
  if (open.length > 0) throw refusals.notAllAsked({ count: open.length })
  const way = work.actor.kind === 'resident' ? 'portal' : 'call'
  const { today } = await projectToday(work, callback.projectId)
  if (way === 'call') await said.tryCall(callback, 'answered')
  await callbackStore(work).finish(callbackId, way, today)
  const { facts, about } = aboutCallback(callback)
  for (const { id, topic, words } of opinions)
    work.emit(
      opinionGiven,
      {
        ...facts,
        opinionId: id,
        topic,
        topicZh: topicWords[topic].zh,
        topicEn: topicWords[topic].en,
        words,
        givenOn: today,
      },
      about,
    )
  work.emit(
    callbackDone,
    {
      ...facts,
      way,
      doneOn: today,
      byId: way === 'call' ? (actorId(work) ?? null) : null,
      byName: actorName(work),
      problems: problems.length,
      opinions: opinions.length,
      summary: summaryOf(answers),
    },
    about,
  )
  return {}
}
