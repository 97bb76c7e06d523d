import type { Work } from '#platform/work/index.ts'
import { actionDone } from '../events.ts'
import { fulfilled } from '../fulfilments.ts'
import { fulfilmentStore } from '../stores/fulfilments.ts'
import type { Scope } from '../stores/plans.ts'
import { standardStore } from '../stores/standards.ts'
import { actionsInHand } from '../queries/actions-in-hand.ts'
import { aboutAction } from './about-action.ts'
import { markMissingEvidence } from './mark-missing-evidence.ts'

/**
 * Completes what was planned and is known to be done elsewhere: facts that came before the plan wait for it here. The
 * caller has planned the scope and holds its locks.
 */
export async function fulfil(work: Work, { kinds, homeIds, subjectIds }: Scope): Promise<void> {
  const store = fulfilmentStore(work)
  const subject = kinds[0]!
  const facts = await store.waiting(
    subject,
    subject === 'person' || subject === 'project' ? subjectIds : homeIds,
  )
  if (facts.length === 0) return
  const open = await store.open(subject, facts)
  const standards = await standardStore(work).byIds(open.map(({ standardId }) => standardId))
  const pairs = fulfilled(
    facts,
    open.map((action) => ({
      ...action,
      isRecurring: Boolean(standards.get(action.standardId)?.byKey.get(action.key)?.repeats),
    })),
  )
  if (pairs.length === 0) return
  const factOf = new Map(facts.map((fact) => [fact.id, fact]))
  const actionOf = new Map(open.map((action) => [action.id, action]))
  const completed = pairs.map(({ fulfilmentId, actionId }) => ({ fact: factOf.get(fulfilmentId)!, actionId }))
  const done = await store.complete(completed)
  const proven = completed.filter(({ actionId }) => done.has(actionId))
  await store.prove(proven.map(({ fact, actionId }) => ({ fact, action: actionOf.get(actionId)! })))
  const hands = await actionsInHand(work, [...done])
  await markMissingEvidence(work, hands)
  for (const hand of hands) {
    const { words, about } = aboutAction(hand)
    const { dueOn } = hand.action
    const doneOn = hand.action.doneOn!
    work.emit(
      actionDone,
      { ...words, doneOn, isLate: doneOn > dueOn, countsIn: [...hand.standard.countsIn] },
      about,
    )
  }
}
