import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import { construction, type MyOpenDay } from './api.ts'
import { texts } from './open-day-texts.ts'
import styles from './portal.module.css'

const sizes = ['1', '2', '3', '4', '5', '6'] as const

/** A time to come, how many people, for which home; changed and given back as easily. @serves 3.3 */
export function Booking({ openDay }: { openDay: MyOpenDay }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const { id: openDayId, slots, homes, booking, bookUntil } = openDay
  const [slotId, setSlotId] = useState(booking?.slotId)
  const [party, setParty] = useState<(typeof sizes)[number]>(sizes[(booking?.party ?? 1) - 1]!)
  const [homeId, setHomeId] = useState(booking?.homeId ?? homes[0]?.id)
  const refresh = () => queries.invalidateQueries({ queryKey: ['construction'] })
  const bookable = slots.filter(({ id, isOver }) => !isOver || id === booking?.slotId)
  const chosen = slots.find(({ id }) => id === slotId)
  const own = booking && booking.state === 'booked' && booking.slotId === slotId ? booking.party : 0
  const isFull = chosen !== undefined && chosen.left + own < Number(party)
  const book = useMutation({
    mutationFn: () =>
      construction.call.bookOpenDay({
        params: { openDayId },
        body: { slotId: slotId!, homeId: homeId!, party: Number(party), wait: isFull },
      }),
    onSuccess: refresh,
  })
  const cancel = useMutation({
    mutationFn: () => construction.call.cancelBooking({ params: { openDayId } }),
    onSuccess: refresh,
  })
  const problem = book.error ?? cancel.error
  if (!openDay.takesBookings || bookable.length === 0) return booking ? null : <Notice>{t.closed}</Notice>
  return (
    <Card
      title={booking ? t.change : t.choose}
      aside={
        <>
          {t.bookUntil} <DateText date={bookUntil} />
        </>
      }
    >
      <div className={styles.stack}>
        <Choice
          legend={t.when}
          value={slotId}
          onChange={setSlotId}
          options={bookable.map(({ id, startsAt, endsAt, left }) => ({
            value: id,
            label: (
              <>
                {startsAt}–{endsAt} <small>{left > 0 ? t.left(left) : t.full}</small>
              </>
            ),
          }))}
        />
        {homes.length > 1 && (
          <Choice
            legend={t.home}
            value={homeId}
            onChange={setHomeId}
            options={homes.map(({ id, label }) => ({ value: id, label }))}
          />
        )}
        <Choice
          legend={t.party}
          value={party}
          onChange={setParty}
          options={sizes.map((value) => ({ value, label: t.people(Number(value)) }))}
        />
        {problem && <Notice tone="late">{problem.message}</Notice>}
        <Button wide busy={book.isPending} disabled={!slotId || !homeId} onClick={() => book.mutate()}>
          {isFull ? t.wait : booking ? t.rebook : t.book}
        </Button>
        {booking && (
          <Button look="bare" wide busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {t.cancel}
          </Button>
        )}
      </div>
    </Card>
  )
}
