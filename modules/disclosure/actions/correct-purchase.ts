import { homesById, projectToday } from '#modules/estate/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { signingAppointed, subscriptionCorrected } from '../events.ts'
import { localTime, refuseDayAhead } from '../local-day.ts'
import { cancelUntil } from '../purchase.ts'
import { aboutPurchase, purchaseView } from '../queries/get-purchase.ts'
import { purchaseStore } from '../stores/purchases.ts'
import { refuseTaken } from './prepare-purchase.ts'

export interface PurchaseCorrection {
  version: number
  homeId: string
  subscribedAt: string
  reason: string
}

/**
 * The moment or the home of a subscription was entered wrongly: both are put right with the reason, until it was
 * cancelled or the contract signed. The 72 hours run from the right moment; a window that is open again opens again.
 */
export async function correctPurchase(
  work: Work,
  purchaseId: string,
  { version, homeId, subscribedAt, reason }: PurchaseCorrection,
) {
  const store = purchaseStore(work)
  const known = await store.byId(purchaseId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => purchaseView(work, purchaseId) })
  const { projectId, personId } = known
  const { project, today } = await projectToday(work, projectId)
  if (known.cancelledAt)
    throw refusals.cancelledAlready({ at: localTime(known.cancelledAt, project.timezone) })
  if (known.signedOn) throw refusals.signedAlready({ on: known.signedOn })
  const at = new Date(subscribedAt)
  const on = localDateOf(at, project.timezone)
  refuseDayAhead(on, today, 'body.subscribedAt')
  const isMoved = homeId !== known.homeId
  if (!isMoved && at.getTime() === known.subscribedAt.getTime()) throw refusals.nothingCorrected()
  if (isMoved) {
    const home = (await homesById(work, [homeId])).get(homeId)
    if (home?.projectId !== projectId) throw refusals.wrongHome()
    await refuseTaken(work, homeId, personId)
  }
  const until = cancelUntil(at)
  const isOpenAgain = until > work.now
  const words = reason.trim()
  if (!(await store.correct(purchaseId, { homeId, at, reason: words, isOpenAgain })))
    throw refusals.preparedAlready()
  const of = { projectId, personId, homeId, purchaseId }
  const about = aboutPurchase({ ...known, homeId })
  work.emit(
    subscriptionCorrected,
    {
      ...of,
      earlierHomeId: known.homeId,
      earlierAt: known.subscribedAt.toISOString(),
      subscribedAt: at.toISOString(),
      cancelUntil: until.toISOString(),
      reason: words,
      on,
    },
    about,
  )
  const { appointmentAt } = known
  if (isMoved && appointmentAt)
    work.emit(
      signingAppointed,
      { ...of, appointmentAt: appointmentAt.toISOString(), on: localDateOf(appointmentAt, project.timezone) },
      about,
    )
  return purchaseView(work, purchaseId)
}
