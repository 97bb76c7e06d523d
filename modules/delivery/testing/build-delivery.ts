import type { Work } from '#platform/work/index.ts'
import { recordDeliveries } from '../index.ts'
import type { DeliveryDates } from '../tables.ts'

/** A home that was delivered, on 2026-05-20 where nothing else is stated; throws when the dates cannot be. */
export async function buildDelivery(
  work: Work,
  homeId: string,
  dates: DeliveryDates = { deliveredOn: '2026-05-20' },
): Promise<void> {
  const [outcome] = await recordDeliveries(work, [{ row: 1, homeId, ...dates }])
  if (outcome?.result === 'problem') throw new Error(outcome.problems.map(({ en }) => en).join(' '))
}
