import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { sayDay } from '#platform/calendar/index.ts'
import { bookingStore } from '../stores/bookings.ts'
import { openDayStore } from '../stores/open-days.ts'
import { waysOfVisit, wishesOf } from '../ways-to-tell.ts'

/** Tells everybody who was coming that the open day is off. */
export const tellVisitors = defineJob<{ openDayId: string }>(
  'construction.tell-visitors',
  async (database, { openDayId }) => {
    await database.asSystem('an open day is off', async (work) => {
      const { heldOn, cancelReason, projectId } = await openDayStore(work).byId(openDayId)
      const bookings = await bookingStore(work).standing(openDayId)
      const wishOf = await wishesOf(
        work,
        bookings.map(({ personId }) => personId),
      )
      for (const { id, personId } of bookings) {
        const wish = wishOf(personId)
        for (const channel of waysOfVisit(wish))
          await sendMessage(work, {
            channel,
            to: { personId },
            template: 'openDayCancelled',
            language: wish.language,
            variables: { heldOn: sayDay(heldOn, wish.language), reason: cancelReason ?? '' },
            projectId,
            link: `/progress/open-days/${openDayId}`,
            dedupeKey: `off:${id}:${channel}`,
          })
      }
    })
  },
)
