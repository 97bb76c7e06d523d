import { contractsOfHomes } from '#modules/sales/index.ts'
import { localDateOf } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { attachFiles } from '#platform/files/index.ts'
import { actorId, actorName, refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { refundRecorded, subscriptionCancelled } from '../events.ts'
import { calendarOf, localTime, refuseDayAhead } from '../local-day.ts'
import { dayOf, zoneOf } from '../queries/day-there.ts'
import { cancelUntil, type CancelWay, refundBy, whyNotCancel } from '../purchase.ts'
import { aboutPurchase, purchaseView } from '../queries/get-purchase.ts'
import { type PurchaseRow, purchaseStore } from '../stores/purchases.ts'

/** The customer cancels with one tap, in her own name; no reason is asked. Twice is once. */
export async function cancelOwnPurchase(
  work: Work,
  purchaseId: string,
): Promise<{ cancelledAt: Date; refundBy: string }> {
  const known = await purchaseStore(work).byId(purchaseId, { lock: true })
  if (work.actor.kind !== 'resident' || known.personId !== actorId(work)) throw common.notFound()
  return cancel(work, known, { at: work.now, way: 'tap', words: null })
}

/** The customer cancelled at the venue, by phone or in writing; what counts is when she said so. */
export async function cancelPurchase(
  work: Work,
  purchaseId: string,
  { askedAt, words }: { askedAt: string; words?: string | null },
) {
  const known = await purchaseStore(work).byId(purchaseId, { lock: true })
  const at = new Date(askedAt)
  if (at > work.now || at < known.subscribedAt)
    throw common.invalidInput(
      { count: 1 },
      {
        fields: [
          {
            path: 'body.askedAt',
            zh: '请填认购之后、现在之前的时间。',
            en: 'Please give a time after the subscription and before now.',
          },
        ],
      },
    )
  await cancel(work, known, { at, way: 'venue', words: words?.trim() || null })
  return purchaseView(work, purchaseId)
}

async function cancel(
  work: Work,
  known: PurchaseRow,
  { at, way, words }: { at: Date; way: CancelWay; words: string | null },
): Promise<{ cancelledAt: Date; refundBy: string }> {
  if (known.cancelledAt) return { cancelledAt: known.cancelledAt, refundBy: known.refundBy! }
  const { id, projectId, personId, homeId, subscribedAt } = known
  const zone = await zoneOf(work, projectId)
  const signedOn = known.signedOn ?? (await contractSince(work, known, zone))
  const why = whyNotCancel({ subscribedAt, signedOn }, at)
  if (why === 'signed') throw refusals.contractSigned({ on: signedOn! })
  if (why === 'over') throw refusals.windowOver({ until: localTime(cancelUntil(subscribedAt), zone) })
  const on = localDateOf(at, zone)
  const until = refundBy(on, await calendarOf(work, projectId))
  await purchaseStore(work).cancel(id, { at, way, by: actorName(work), words, refundBy: until })
  const of = { projectId, personId, homeId, purchaseId: id }
  work.emit(
    subscriptionCancelled,
    { ...of, cancelledAt: at.toISOString(), way, words, refundBy: until, on },
    aboutPurchase(known),
  )
  return { cancelledAt: at, refundBy: until }
}

/** The day on which the customer signed a contract for the home, where the news has not come yet. */
async function contractSince(
  work: Work,
  { homeId, personId, subscribedAt }: PurchaseRow,
  zone: string,
): Promise<string | null> {
  const contracts = homeId ? await contractsOfHomes(work, [homeId]) : []
  const since = localDateOf(subscribedAt, zone)
  const signed = contracts.find(
    ({ personIds, signedOn, cancelledOn }) =>
      personIds.includes(personId) && signedOn >= since && !cancelledOn,
  )
  return signed?.signedOn ?? null
}

/** The money went back: its day and its evidence. */
export async function recordRefund(
  work: Work,
  purchaseId: string,
  {
    version,
    refundedOn,
    words,
    fileIds,
  }: { version: number; refundedOn: string; words?: string; fileIds: string[] },
) {
  const store = purchaseStore(work)
  const known = await store.byId(purchaseId, { lock: true })
  await refuseStale(version, { ...known, theirs: () => purchaseView(work, purchaseId) })
  if (!known.cancelledAt) throw refusals.notCancelled()
  if (known.refundedOn) throw refusals.refundedAlready({ by: known.refundedBy ?? '', on: known.refundedOn })
  if (fileIds.length === 0) throw refusals.noReceipt()
  const { projectId, personId, homeId } = known
  refuseDayAhead(refundedOn, await dayOf(work, projectId), 'body.refundedOn')
  await attachFiles(work, fileIds, { projectId, personId })
  await store.refund(purchaseId, { on: refundedOn, words: words?.trim() || null, fileIds })
  const isLate = refundedOn > known.refundBy!
  work.emit(
    refundRecorded,
    { projectId, personId, homeId, purchaseId, fileIds, isLate, on: refundedOn },
    aboutPurchase(known),
  )
  return purchaseView(work, purchaseId)
}
