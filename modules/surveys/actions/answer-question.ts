import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import { type AnswerValue, valuesOf } from '../answers.ts'
import { refusals } from '../errors.ts'
import { callbackStore } from '../stores/callbacks.ts'
import { saidStore } from '../stores/said.ts'
import { openCallback } from './callback-in-hand.ts'
import { scriptOf } from '../queries/script-of.ts'

interface Given {
  value: AnswerValue
  /** What stood there when it was given; somebody else's later answer is not written over unseen. */
  was: AnswerValue | null
}

/** Keeps an answer from the moment that it is given. */
export async function answerQuestion(
  work: Work,
  callbackId: string,
  key: string,
  { value, was }: Given,
): Promise<{ key: string; value: AnswerValue }> {
  const callback = await openCallback(work, callbackId)
  const script = await scriptOf(work, callback)
  if (!script) throw refusals.noScript()
  const question = script.questions.find((one) => one.key === key)
  if (!question) throw common.notFound()
  if (!valuesOf[question.measure].includes(value)) throw refusals.wrongAnswer()
  const store = saidStore(work)
  const known = (await store.answers(callbackId)).find((one) => one.key === key)
  if (known?.value === value) return { key, value }
  if (known && known.value !== was && known.by !== actorName(work))
    throw refusals.changedMeanwhile({ by: known.by, value: known.value })
  if (!callback.scriptId) await callbackStore(work).begin(callbackId, script.id)
  await store.answer(callback, key, question.measure, value)
  return { key, value }
}
