import { personsById } from '#modules/customers/index.ts'
import { homesById } from '#modules/estate/index.ts'
import { languagesOf } from '#modules/identity/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { subscribe } from '#platform/events/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { subscriptionCancelled } from '../events.ts'
import { localTime } from '../local-day.ts'
import { zoneOf } from '../queries/day-there.ts'
import { purchaseStore } from '../stores/purchases.ts'

/** Whoever goes along with the customer, who runs the venue and who pays hear of a cancellation at once. */
export const tellOfCancellation = subscribe(
  subscriptionCancelled,
  'disclosure.tell-staff-when-subscription-cancelled',
  async (work, { payload: { projectId, personId, homeId, purchaseId, cancelledAt, refundBy } }) => {
    const [{ contactStaffId }, persons, homes, ...holders] = await Promise.all([
      purchaseStore(work).byId(purchaseId),
      personsById(work, [personId]),
      homesById(work, homeId ? [homeId] : []),
      responsibleFor(work, projectId, 'salesManager'),
      responsibleFor(work, projectId, 'financeClerk'),
    ])
    const staffIds = new Set(
      [contactStaffId, ...holders.map((holder) => holder?.id)].filter((id) => id != null),
    )
    const zone = await zoneOf(work, projectId)
    const languageOf = await languagesOf(work, [...staffIds])
    for (const staffId of staffIds)
      await sendMessage(work, {
        channel: 'inApp',
        to: { staffId },
        template: 'subscriptionCancelled',
        language: languageOf(staffId),
        variables: {
          customer: persons.get(personId)?.name ?? '',
          home: homes.get(homeId ?? '')?.label ?? '',
          at: localTime(new Date(cancelledAt), zone),
          refundBy,
        },
        projectId,
        link: `/disclosure/purchases/${purchaseId}`,
        dedupeKey: `cancelled:${purchaseId}:${staffId}`,
      })
  },
)
