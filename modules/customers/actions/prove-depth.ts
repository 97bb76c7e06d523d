import { homesById, localDays } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { depthProved } from '../events.ts'
import { depthOf, mayProve } from '../service-depth.ts'
import { depthStore } from '../store/depth.ts'

export interface ProofToLog {
  level: number
  /** Today where nothing is stated. */
  onDay?: string
  proof: string
}

/** Logs what shows that a household is known, understood, helped, felt with, moved; step after step (S4-11). */
export async function proveDepth(work: Work, householdId: string, { level, onDay, proof }: ProofToLog) {
  const store = depthStore(work)
  const household = await store.household(householdId)
  if (!mayProve(household.depth, level)) throw refusals.stepByStep({ next: household.depth + 1 })
  const today = (await localDays(work, [household.projectId]))(household.projectId)
  if (onDay && onDay > today) throw refusals.notYet({ onDay })
  await store.add(work.newId(), household, { level, onDay: onDay ?? today, proof })
  const depth = depthOf(await store.proofsOf([householdId]))
  await store.keepDepth(householdId, depth)
  const home = (await homesById(work, [household.homeId])).get(household.homeId)
  work.emit(
    depthProved,
    { householdId, homeId: household.homeId, home: home?.label ?? '', level, depth, proof },
    {
      subject: ['customers.household', householdId],
      projectId: household.projectId,
      homeId: household.homeId,
    },
  )
  return { depth }
}

/** Takes a proof back that was a mistake; the level falls where nothing else carries it. */
export async function withdrawProof(work: Work, householdId: string, proofId: string, reason: string) {
  const store = depthStore(work)
  await store.household(householdId)
  const found = (await store.proofsOf([householdId])).find(({ id }) => id === proofId)
  if (!found || found.withdrawnAt) throw common.notFound()
  await store.withdraw(proofId, reason)
  const depth = depthOf(await store.proofsOf([householdId]))
  await store.keepDepth(householdId, depth)
  return { depth }
}
