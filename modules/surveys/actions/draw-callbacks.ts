import { ownerHouseholdsOf } from '#modules/customers/index.ts'
import { deliveriesOfHomes } from '#modules/delivery/index.ts'
import { homesById, localDays } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { contractsOfHomes } from '#modules/sales/index.ts'
import type { Work } from '#platform/work/index.ts'
import {
  type CallbackKind,
  type CallbackState,
  type Due,
  duesOf,
  isOpen,
  isWorthDrawing,
} from '../callback.ts'
import { type CallbackRow, callbackStore, type Drawn } from '../stores/callbacks.ts'

/** Who calls, in this order: whoever of them the project has. */
const callers: Record<CallbackKind, readonly string[]> = {
  deliveryCallback: ['callCentreAgent', 'customerRelations', 'customerAmbassador'],
  residenceCallback: ['customerAmbassador', 'callCentreAgent', 'customerRelations'],
  emptyHomeCall: ['customerAmbassador', 'callCentreAgent', 'customerRelations'],
}

/**
 * Draws the call-backs of the homes from the registers: adds what is owed, corrects what is not done yet, ends what is
 * owed no more. The same facts give the same list, in whatever order and however often they are told. Returns how many are new.
 */
export async function drawCallbacks(work: Work, homeIds: readonly string[]): Promise<number> {
  if (homeIds.length === 0) return 0
  const store = callbackStore(work)
  const [homes, everyDelivery, contracts, households, known] = await Promise.all([
    homesById(work, homeIds),
    deliveriesOfHomes(work, homeIds),
    contractsOfHomes(work, homeIds),
    ownerHouseholdsOf(work, homeIds),
    store.ofHomes(homeIds),
  ])
  const dayOf = await localDays(
    work,
    [...homes.values()].map(({ projectId }) => projectId),
  )
  const cancelled = new Set(contracts.flatMap(({ id, cancelledOn }) => (cancelledOn === null ? [] : [id])))
  // A home that was given back counts as such before the register of deliveries has heard of it.
  const deliveries = everyDelivery.filter(
    ({ contractId }) => contractId === null || !cancelled.has(contractId),
  )
  const callerOf = callersOf(work)
  const fresh: Drawn[] = []
  for (const { id: homeId, projectId } of homes.values()) {
    const today = dayOf(projectId)
    const ofHome = <Row extends { homeId: string }>(rows: readonly Row[]) =>
      rows.filter((row) => row.homeId === homeId)
    const dues = duesOf({ deliveries: ofHome(deliveries), households: ofHome(households) }, today)
    const drawn = ofHome(known)
    for (const row of drawn) {
      const due = dues.find((one) => isSame(row, one))
      await follow(work, row, due)
      if (!due || row.responsibleStaffId || !isToBeCalled(row.state)) continue
      const caller = await callerOf(projectId, row.kind)
      if (caller) await store.makeResponsible(row.id, caller)
    }
    for (const due of dues)
      if (!drawn.some((row) => isSame(row, due)) && isWorthDrawing(due, today))
        fresh.push({ ...due, projectId, homeId, responsibleStaffId: await callerOf(projectId, due.kind) })
  }
  return store.add(fresh)
}

/** Open, or open again once it is drawn anew. */
const isToBeCalled = (state: CallbackState) => isOpen(state) || state === 'notApplicable'
const isSame = (row: CallbackRow, due: Due) => row.kind === due.kind && row.householdId === due.householdId

/** Brings a call-back that was drawn before to what the registers say now; what was answered stays as it is. */
async function follow(work: Work, row: CallbackRow, due: Due | undefined): Promise<void> {
  const store = callbackStore(work)
  if (!due) {
    if (isOpen(row.state)) await store.end(row.id)
    return
  }
  if (row.state === 'notApplicable') return void (await store.correct(row.id, due, 'waiting'))
  const differs = (['personId', 'sinceOn', 'windowFrom', 'dueOn'] as const).some(
    (key) => row[key] !== due[key],
  )
  if (differs && isOpen(row.state)) await store.correct(row.id, due, row.state)
}

/** Who calls for a project, asked once for each kind. */
function callersOf(work: Work) {
  const known = new Map<string, Promise<string | null>>()
  const find = async (projectId: string, kind: CallbackKind) => {
    for (const role of callers[kind]) {
      const holder = await responsibleFor(work, projectId, role)
      if (holder) return holder.id
    }
    return null
  }
  return (projectId: string, kind: CallbackKind): Promise<string | null> => {
    const key = `${projectId} ${kind}`
    const found = known.get(key) ?? find(projectId, kind)
    known.set(key, found)
    return found
  }
}
