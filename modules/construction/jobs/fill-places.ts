import { defineJob } from '#platform/jobs/index.ts'
import { sendMessage } from '#platform/messages/index.ts'
import { sayDay } from '#platform/calendar/index.ts'
import { bookingStore } from '../stores/bookings.ts'
import { openDayStore } from '../stores/open-days.ts'
import { waysOfVisit, wishesOf } from '../ways-to-tell.ts'

/** Places were given back: those who wait longest and fit get them, and are told. */
export const fillPlaces = defineJob<{ slotId: string }>(
  'construction.fill-places',
  async (database, { slotId }) => {
    await database.asSystem('fill places that were given back', async (work) => {
      const [days, bookings] = [openDayStore(work), bookingStore(work)]
      for (const booking of await bookings.waiting(slotId)) {
        const openDay = await days.byId(booking.openDayId)
        if (openDay.state !== 'announced') return
        if (!(await days.take(slotId, booking.party))) continue
        await bookings.mark(booking.id, 'booked')
        const slot = (await days.slots(openDay.id)).find(({ id }) => id === slotId)!
        const { id, personId, ticket, projectId } = booking
        const wish = (await wishesOf(work, [personId]))(personId)
        for (const channel of waysOfVisit(wish))
          await sendMessage(work, {
            channel,
            to: { personId },
            template: 'openDayPlace',
            language: wish.language,
            variables: {
              heldOn: sayDay(openDay.heldOn, wish.language),
              slot: `${slot.startsAt}–${slot.endsAt}`,
              ticket,
            },
            projectId,
            link: `/progress/open-days/${openDay.id}`,
            dedupeKey: `place:${id}:${booking.bookedAt.toISOString()}:${channel}`,
          })
      }
    })
  },
)
