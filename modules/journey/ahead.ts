import type { IsoDate } from '#platform/calendar/index.ts'
import { journeysOfHome } from './journeys-of-home.ts'
import { type PlannedAction, plan } from './plan.ts'
import type { Standard } from './standard.ts'
import type { StandardAction } from './standard-action.ts'

/** What is to be expected of a home after its delivery on the day promised; for customers only what they may read. */
export function actionsAhead(
  standard: Standard,
  deliveryOn: IsoDate,
  moveToWorkday: (day: IsoDate) => IsoDate,
) {
  const delivery = {
    id: '',
    contractId: null,
    plannedOn: null,
    deliveredOn: deliveryOn,
    movedInOn: null,
    endedOn: null,
  }
  const facts = {
    homeId: '',
    projectId: '',
    contracts: [],
    deliveries: [delivery],
    households: [],
    events: [],
  }
  return journeysOfHome(facts, standard.settings, deliveryOn).flatMap((journey) =>
    plan(standard.actions, journey, { today: deliveryOn, plansFrom: deliveryOn, moveToWorkday })
      .actions.filter(({ occurrence }) => occurrence === 1)
      .map((action) => present(action, standard.byKey.get(action.key)!)),
  )
}

const present = ({ key, step, dueOn }: PlannedAction, { title, customer }: StandardAction) => ({
  key,
  step,
  title,
  aboutOn: dueOn,
  isForCustomer: customer !== null,
})
