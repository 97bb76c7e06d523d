import { languagesOf } from '#modules/identity/index.ts'
import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { sayDay } from '#platform/calendar/index.ts'
import { bookingStore } from '../stores/bookings.ts'
import { openDayStore } from '../stores/open-days.ts'

/** Tells everybody who was coming that the open day is off. */
export const tellVisitors = defineJob<{ openDayId: string }>(
  'construction.tell-visitors',
  async (database, { openDayId }) => {
    await database.asSystem('an open day is off', async (work) => {
      const { heldOn, cancelReason, projectId } = await openDayStore(work).byId(openDayId)
      const bookings = await bookingStore(work).standing(openDayId)
      const languageOf = await languagesOf(
        work,
        bookings.map(({ personId }) => personId),
      )
      for (const { id, personId } of bookings)
        for (const channel of ['inApp', 'sms'] as const)
          await sendMessage(work, {
            channel,
            to: { personId },
            template: 'openDayCancelled',
            language: languageOf(personId),
            variables: { heldOn: sayDay(heldOn, languageOf(personId)), reason: cancelReason ?? '' },
            projectId,
            link: `/progress/open-days/${openDayId}`,
            dedupeKey: `off:${id}:${channel}`,
          })
    })
  },
)
