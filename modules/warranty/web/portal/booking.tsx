import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import { type MyVisit, warranty } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** A day, then a time of it; changed and given back as easily. @serves 6.1 */
export function Booking({ visit: { id: visitId, slots, slotId, booked } }: { visit: MyVisit }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [day, setDay] = useState(booked?.heldOn ?? slots[0]?.heldOn)
  const [chosen, setChosen] = useState(slotId ?? undefined)
  const refresh = () => queries.invalidateQueries({ queryKey: ['warranty'] })
  const book = useMutation({
    mutationFn: () => warranty.call.bookMyVisit({ params: { visitId }, body: { slotId: chosen! } }),
    onSettled: refresh,
  })
  const cancel = useMutation({
    mutationFn: () => warranty.call.cancelMyVisit({ params: { visitId } }),
    onSettled: refresh,
  })
  const days = [...new Set(slots.map(({ heldOn }) => heldOn))]
  const times = slots.filter(({ heldOn }) => heldOn === day)
  const problem = book.error ?? cancel.error
  if (slots.length === 0) return <Notice>{t.noSlots}</Notice>
  return (
    <Card title={booked ? t.change : t.chooseTime}>
      <div className={styles.stack}>
        <Choice
          legend={t.day}
          value={day}
          onChange={(next) => {
            setDay(next)
            setChosen(undefined)
          }}
          options={days.map((value) => ({ value, label: <DateText date={value} /> }))}
        />
        <Choice
          legend={t.time}
          value={chosen}
          onChange={setChosen}
          options={times.map(({ id, startsAt, endsAt, left }) => ({
            value: id,
            label: (
              <>
                {startsAt}–{endsAt} <small>{t.left(left)}</small>
              </>
            ),
          }))}
        />
        {problem && <Notice tone="late">{problem.message}</Notice>}
        <Button
          wide
          busy={book.isPending}
          disabled={!chosen || chosen === slotId}
          onClick={() => book.mutate()}
        >
          {booked ? t.rebook : t.book}
        </Button>
        {booked && (
          <Button look="bare" wide busy={cancel.isPending} onClick={() => cancel.mutate()}>
            {t.cancel}
          </Button>
        )}
      </div>
    </Card>
  )
}
