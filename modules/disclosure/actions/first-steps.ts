import { personsById } from '#modules/customers/index.ts'
import { projectToday } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { intentionRegistered, intentionWithdrawn, visitAnswered } from '../events.ts'
import { dayOf } from '../queries/day-there.ts'
import { toldSoFar } from '../queries/told-so-far.ts'
import { boardStore } from '../stores/boards.ts'
import { firstStepStore, type VisitAnswerRow } from '../stores/first-steps.ts'

type Said = Pick<VisitAnswerRow, 'way' | 'score' | 'words'>

/** The customer was called or written to after her visit, and said how it was (1.8). */
export async function recordVisitAnswer(
  work: Work,
  projectId: string,
  personId: string,
  said: { way: 'call' | 'message'; score?: number | null; words?: string | null },
) {
  await projectToday(work, projectId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  await keep(work, projectId, person.id, {
    way: said.way,
    score: said.score ?? null,
    words: said.words ?? null,
  })
  return toldSoFar(work, projectId, person.id)
}

/** The customer says herself how her visit was. */
export async function answerVisit(
  work: Work,
  { projectId, score, words }: { projectId: string; score: number; words?: string | null },
): Promise<{ onDay: string }> {
  if (work.actor.kind !== 'resident' || !(await boardStore(work).of(projectId))) throw common.notFound()
  return { onDay: await keep(work, projectId, actorId(work)!, { way: 'own', score, words: words ?? null }) }
}

async function keep(work: Work, projectId: string, personId: string, { way, score, words }: Said) {
  const said = words?.trim() || null
  if (score === null && !said)
    throw common.invalidInput(
      { count: 1 },
      {
        fields: [
          { path: 'body.words', zh: '请写下客户怎么说。', en: 'Please write down what the customer said.' },
        ],
      },
    )
  const id = work.newId()
  const on = await dayOf(work, projectId)
  const byName = actorName(work) ?? ''
  await firstStepStore(work).answer({ id, projectId, personId, way, score, words: said, onDay: on, byName })
  work.emit(
    visitAnswered,
    { projectId, personId, homeId: null, answerId: id, way, score, words: said, by: byName, on },
    { subject: ['disclosure.visit_answer', id], projectId, personId },
  )
  return on
}

/** Before the pre-sale permit hangs a customer would like to buy: no money is taken, and she takes it back whenever she likes (1.9). */
export async function registerIntention(work: Work, projectId: string, personId: string, wish: string) {
  const { today: on } = await projectToday(work, projectId)
  const person = (await personsById(work, [personId])).get(personId)
  if (!person) throw refusals.unknownCustomer()
  const permitOn = await firstStepStore(work).permitOn(projectId)
  if (permitOn !== null && permitOn <= on) throw refusals.permitGiven({ on: permitOn })
  const words = wish.trim()
  const id = await firstStepStore(work).intend(projectId, person.id, words, on)
  if (!id) throw refusals.intendsAlready()
  work.emit(
    intentionRegistered,
    { projectId, personId: person.id, homeId: null, intentionId: id, wish: words, on },
    { subject: ['disclosure.intention', id], projectId, personId: person.id },
  )
  return toldSoFar(work, projectId, person.id)
}

/** Takes an intention back, for the customer who said so. */
export async function withdrawIntention(work: Work, intentionId: string) {
  const { projectId, personId } = await withdraw(work, intentionId)
  return toldSoFar(work, projectId, personId)
}

/** The customer takes her intention back herself; twice is once. */
export async function withdrawOwnIntention(work: Work, intentionId: string): Promise<Record<string, never>> {
  const { personId } = await firstStepStore(work).intention(intentionId)
  if (work.actor.kind !== 'resident' || personId !== actorId(work)) throw common.notFound()
  await withdraw(work, intentionId)
  return {}
}

async function withdraw(work: Work, intentionId: string) {
  const store = firstStepStore(work)
  const known = await store.intention(intentionId)
  if (known.withdrawnAt) return known
  const { id, projectId, personId } = known
  await store.withdraw(id)
  const on = await dayOf(work, projectId)
  work.emit(
    intentionWithdrawn,
    { projectId, personId, homeId: null, intentionId: id, on },
    { subject: ['disclosure.intention', id], projectId, personId },
  )
  return known
}
