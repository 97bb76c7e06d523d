import { consentChanged, personsMerged } from '#modules/customers/events.ts'
import { homesOf } from '#modules/customers/index.ts'
import { subscribe } from '#platform/events/index.ts'
import { recordedEventStore } from '../stores/recorded-events.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'
import { kindsAboutPerson } from '../recorded-event.ts'

export const planWhenPersonsChange = [
  // Greetings are for those who agreed to hear from us (7.4).
  subscribe(consentChanged, 'journey.plan-when-consent-changed', async (work, { payload }) => {
    if (payload.kind !== 'marketing') return
    for (const { home } of await homesOf(work, payload.personId))
      await requestStore(work).add(home.projectId, [home.id])
  }),
  subscribe(personsMerged, 'journey.plan-when-persons-merged', async (work, { payload }) => {
    const ids = [payload.survivorId, payload.absorbedId]
    const events = await recordedEventStore(work).ofPersons(ids, kindsAboutPerson)
    for (const projectId of new Set(events.map((event) => event.projectId)))
      await personRequestStore(work).add(projectId, ids)
  }),
]
