import { ownerHouseholdsOf, personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import type { Static } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { DeliveryItem } from '../contract.ts'
import { deliveryState } from '../delivery.ts'
import { localDays } from '../local-day.ts'
import { deliveryStore } from '../store.ts'
import type { DeliveryRow } from '../tables.ts'

export type DeliveryView = Static<typeof DeliveryItem>

/** The delivery of one home as the register has it now; "not found" where none is planned or recorded. */
export async function deliveryOfHome(work: Work, homeId: string): Promise<DeliveryView> {
  const rows = await deliveryStore(work).ofHomes([homeId])
  const [view] = await presentDeliveries(work, rows)
  if (!view) throw common.notFound()
  return view
}

/** Deliveries with the labels of their homes and the first owner; a fixed number of statements. */
export async function presentDeliveries(work: Work, rows: readonly DeliveryRow[]): Promise<DeliveryView[]> {
  const homeIds = rows.map(({ homeId }) => homeId)
  const [homes, days, households] = await Promise.all([
    homesById(work, homeIds),
    localDays(work, [...new Set(rows.map(({ projectId }) => projectId))]),
    ownerHouseholdsOf(work, homeIds),
  ])
  const present = new Map(
    households.filter(({ untilOn }) => untilOn === null).map((one) => [one.homeId, one.personId]),
  )
  const persons = await personsById(work, [...present.values()])
  return rows.flatMap((row) => {
    const {
      homeId,
      projectId,
      promisedOn,
      plannedOn,
      expectedOn,
      deliveredOn,
      isDeemed,
      movedInOn,
      version,
    } = row
    const [home, today] = [homes.get(homeId), days.get(projectId)]
    if (!home || !today) return []
    const ownerName = persons.get(present.get(homeId) ?? '')?.name ?? null
    const state = deliveryState(row, today)
    return [
      {
        homeId,
        home: home.label,
        ownerName,
        state,
        promisedOn,
        plannedOn,
        expectedOn,
        deliveredOn,
        isDeemed,
        movedInOn,
        version,
      },
    ]
  })
}
