import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { improvement, type MyTalk } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

const sizes = ['1', '2', '3', '4'] as const

/** A time to come and how many people; changed and given back as easily. @serves 7.7 */
export function TalkBooking({ talk }: { talk: MyTalk }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const { id: talkId, slots, homes, booking, takesBookings } = talk
  const [slotId, setSlotId] = useState(booking?.slotId ?? (slots.length === 1 ? slots[0]!.id : undefined))
  const [party, setParty] = useState<(typeof sizes)[number]>(sizes[(booking?.party ?? 1) - 1] ?? '1')
  const homeId = booking?.homeId ?? homes[0]?.id
  const refresh = () => queries.invalidateQueries({ queryKey: ['improvement'] })
  const book = useMutation({
    mutationFn: () =>
      improvement.call.bookTalk({
        params: { talkId },
        body: { slotId: slotId!, homeId: homeId!, party: Number(party) },
      }),
    onSuccess: refresh,
  })
  const giveBack = useMutation({
    mutationFn: () => improvement.call.cancelTalkPlace({ params: { talkId } }),
    onSuccess: refresh,
  })
  const problem = book.error ?? giveBack.error
  const own = slots.find(({ id }) => id === booking?.slotId)
  return (
    <Card title={booking ? t.change : t.choose}>
      <div className={styles.stack}>
        {booking && own && (
          <Notice tone="done" icon="check">
            {t.ticket(`${own.startsAt}–${own.endsAt}`, t.people(booking.party))}
          </Notice>
        )}
        {takesBookings && booking?.state !== 'joined' && (
          <>
            <Choice
              legend={t.when}
              value={slotId}
              onChange={setSlotId}
              options={slots.map(({ id, startsAt, endsAt, left }) => ({
                value: id,
                label: (
                  <>
                    {startsAt}–{endsAt} <small>{left > 0 ? t.left(left) : t.full}</small>
                  </>
                ),
              }))}
            />
            <Choice
              legend={t.party}
              value={party}
              onChange={setParty}
              options={sizes.map((value) => ({ value, label: t.people(Number(value)) }))}
            />
            {problem && <Notice tone="late">{problem.message}</Notice>}
            <Button wide busy={book.isPending} disabled={!slotId || !homeId} onClick={() => book.mutate()}>
              {booking ? t.rebook : t.book}
            </Button>
            {booking && (
              <Button look="bare" wide busy={giveBack.isPending} onClick={() => giveBack.mutate()}>
                {t.giveBack}
              </Button>
            )}
          </>
        )}
      </div>
    </Card>
  )
}
