import { holdingEnded, holdingTaken, personsMerged } from '#modules/customers/events.ts'
import { lookAgainAt } from '#modules/identity/index.ts'
import { subscribeTogether } from '#platform/events/index.ts'
import { defineModule } from '#platform/module/module.ts'

/** Whoever takes or leaves a home may see more or less from then on; customers may not know of sign-in by themselves. */
export const renewRightsProcess = defineModule({
  name: 'renewRights',
  subscribers: [
    subscribeTogether(holdingTaken, 'identity.renew-rights-when-holding-taken', (work, events) =>
      lookAgainAt(
        work,
        events.map(({ payload }) => payload.personId),
      ),
    ),
    subscribeTogether(holdingEnded, 'identity.renew-rights-when-holding-ended', (work, events) =>
      lookAgainAt(
        work,
        events.map(({ payload }) => payload.personId),
      ),
    ),
    subscribeTogether(personsMerged, 'identity.renew-rights-when-persons-merged', (work, events) =>
      lookAgainAt(
        work,
        events.flatMap(({ payload }) => [payload.survivorId, payload.absorbedId]),
      ),
    ),
  ],
})
