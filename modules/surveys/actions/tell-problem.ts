import { staffById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ProblemKind, Topic } from '../answers.ts'
import { problemTold } from '../events.ts'
import { saidStore } from '../stores/said.ts'
import { aboutCallback } from './about-callback.ts'
import { openCallback } from './callback-in-hand.ts'

/** Takes down what must be solved; it becomes a case at once, with the id that is returned. */
export async function tellProblem(
  work: Work,
  callbackId: string,
  { kind, words }: { kind: ProblemKind; words: string },
): Promise<{ id: string }> {
  const callback = await openCallback(work, callbackId)
  const { responsibleStaffId } = callback
  const said = words.trim()
  const id = await saidStore(work).addProblem(callback, kind, said)
  const holder = responsibleStaffId
    ? (await staffById(work, [responsibleStaffId])).get(responsibleStaffId)
    : undefined
  const { actor } = work
  const { facts, about } = aboutCallback(callback)
  work.emit(
    problemTold,
    {
      ...facts,
      problemId: id,
      problemKind: kind,
      words: said,
      way: actor.kind === 'resident' ? 'portal' : 'call',
      takenBy: actor.kind === 'staff' ? { id: actor.id, name: actor.name } : null,
      responsible: holder ? { id: holder.id, name: holder.name } : null,
    },
    about,
  )
  return { id }
}

/** Takes down a view on product or service; it may be taken back until the call-back is done. */
export async function giveOpinion(
  work: Work,
  callbackId: string,
  { topic, words }: { topic: Topic; words: string },
): Promise<Record<string, never>> {
  const callback = await openCallback(work, callbackId)
  await saidStore(work).addOpinion(callback, topic, words.trim())
  return {}
}

/** Takes back what was taken down by mistake. */
export async function removeOpinion(
  work: Work,
  callbackId: string,
  opinionId: string,
): Promise<Record<string, never>> {
  const { id } = await openCallback(work, callbackId)
  await saidStore(work).removeOpinion(id, opinionId)
  return {}
}
