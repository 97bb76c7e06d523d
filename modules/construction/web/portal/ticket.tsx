import encodeQR from 'qr'
import { useMemo } from 'react'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { useTexts } from '#design/texts.ts'
import type { MyOpenDay } from './api.ts'
import { texts } from './open-day-texts.ts'
import styles from './ticket.module.css'

/** The ticket to show at the gate, with its code; without a place yet, where one stands. @serves 3.3 */
export function Ticket({ openDay: { booking, slots, heldOn } }: { openDay: MyOpenDay }) {
  const t = useTexts(texts)
  const slot = slots.find(({ id }) => id === booking?.slotId)
  if (!booking || !slot) return null
  const when = (
    <p className={styles.when}>
      <DateText date={heldOn} /> {slot.startsAt}–{slot.endsAt} · {t.people(booking.party)}
    </p>
  )
  if (booking.state === 'waiting')
    return (
      <Card title={t.waiting}>
        {when}
        <p className={styles.hint}>{t.waitingHint}</p>
      </Card>
    )
  return (
    <Card title={t.ticket}>
      <div className={styles.ticket}>
        {when}
        {booking.state === 'joined' ? (
          <Notice tone="done" icon="check">
            {t.joined}
          </Notice>
        ) : (
          <>
            <Code ticket={booking.ticket} />
            <p className={styles.number}>
              {booking.ticket.slice(0, 4)} {booking.ticket.slice(4)}
            </p>
            <p className={styles.hint}>{t.ticketHint}</p>
          </>
        )}
      </div>
    </Card>
  )
}

/** Dark squares on paper, also by night: cameras read nothing else as well. */
function Code({ ticket }: { ticket: string }) {
  const t = useTexts(texts)
  const rows = useMemo(() => encodeQR(ticket, 'raw', { border: 2, ecc: 'medium' }), [ticket])
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={t.qr(ticket)}
      shapeRendering="crispEdges"
    >
      <rect className={styles.paper} width={rows.length} height={rows.length} />
      <path className={styles.ink} d={path} />
    </svg>
  )
}
