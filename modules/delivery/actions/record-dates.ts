import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { differs, withDates } from '../delivery.ts'
import { refusals } from '../errors.ts'
import { type DeliveryView, deliveryOfHome } from '../queries/delivery-of-home.ts'
import { deliveryStore } from '../store.ts'
import type { DeliveryDates } from '../tables.ts'
import { recordDeliveries } from './record-deliveries.ts'

/**
 * Records what the form of one home says. Saying the same again changes nothing; another date for something recorded
 * needs the version on which the correction is based. Refuses impossible dates at their fields.
 */
export async function recordDates(
  work: Work,
  homeId: string,
  { version, ...dates }: DeliveryDates & { version?: number | null },
): Promise<DeliveryView> {
  if (!(await homesById(work, [homeId])).has(homeId)) throw common.notFound()
  const [known = null] = await deliveryStore(work).ofHomes([homeId], { lock: true })
  if (known && differs(known, withDates(known, dates))) {
    if (version) await refuseStale(version, { ...known, theirs: () => deliveryOfHome(work, homeId) })
    const standing = (['deliveredOn', 'movedInOn'] as const).find((field) => dates[field] && known[field])
    if (!version && standing) throw refusals.alreadyRecorded({ on: known[standing] })
  }
  const [outcome] = await recordDeliveries(work, [{ row: 1, homeId, ...dates }])
  if (outcome?.result === 'problem') {
    const fields = outcome.problems.map(({ field, zh, en }) => ({ path: `body.${field}`, zh, en }))
    throw refusals.impossibleDates({ zh: fields[0]!.zh, en: fields[0]!.en }, { fields })
  }
  return deliveryOfHome(work, homeId)
}
