import { attachFiles } from '#platform/files/index.ts'
import type { Work } from '#platform/work/index.ts'
import { actionDone } from '../events.ts'
import { fulfilled } from '../fulfilments.ts'
import { type FulfilmentRow, fulfilmentStore, type ProvenAction } from '../stores/fulfilments.ts'
import type { SubjectKind } from '../standard-action.ts'
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
  const waiting = await store.waiting(
    subject,
    subject === 'person' || subject === 'project' ? subjectIds : homeIds,
  )
  const facts = waiting.filter(({ completes }) => completes)
  if (facts.length > 0) await complete(work, subject, facts)
  const proofs = waiting.filter(({ completes }) => !completes)
  if (proofs.length > 0) await prove(work, proofs)
}

async function complete(work: Work, subject: SubjectKind, facts: readonly FulfilmentRow[]): Promise<void> {
  const store = fulfilmentStore(work)
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
  const pieces = proven.map(({ fact, actionId }) => {
    const action = actionOf.get(actionId)!
    return { fact, action, shares: standards.get(action.standardId)?.byKey.get(action.key)?.shares ?? [] }
  })
  await store.prove(pieces)
  await shareWithHouseholds(work, pieces)
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

/** The owner may open the files of the kinds that the standard shares, as when people add them. */
async function shareWithHouseholds(work: Work, pieces: readonly ProvenAction[]): Promise<void> {
  for (const { fact, action, shares } of pieces) {
    const fileIds = fact.also.flatMap(({ kind, fileId }) => (fileId && shares.includes(kind) ? [fileId] : []))
    if (fileIds.length > 0 && action.householdId)
      await attachFiles(work, [...new Set(fileIds)], {
        projectId: fact.projectId,
        householdId: action.householdId,
      })
  }
}

/** Adds what only proves to the actions that its records called for; what has none yet waits on. */
async function prove(work: Work, proofs: readonly FulfilmentRow[]): Promise<void> {
  const store = fulfilmentStore(work)
  const factOf = new Map(proofs.map((fact) => [fact.id, fact]))
  const met = (await store.ofRecords(proofs)).map(({ fulfilmentId, ...action }) => ({
    fact: factOf.get(fulfilmentId)!,
    action,
    shares: [],
  }))
  if (met.length === 0) return
  await store.join(met.map(({ fact: { projectId, id }, action }) => ({ projectId, id, actionId: action.id })))
  await store.prove(met)
  await markMissingEvidence(work, await actionsInHand(work, [...new Set(met.map(({ action }) => action.id))]))
}
