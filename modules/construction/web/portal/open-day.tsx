import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useRouteParams } from '#design/link.tsx'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { construction, type MyOpenDay } from './api.ts'
import { Booking } from './booking.tsx'
import { Findings } from './findings.tsx'
import { texts } from './open-day-texts.ts'
import styles from './portal.module.css'
import { Ticket } from './ticket.tsx'

/** An open day from the guest's side: booking, ticket, safety briefing, what was found and answered. @serves S0-20, 3.3, 3.6 */
export default function OpenDay() {
  const t = useTexts(texts)
  const { openDayId } = useRouteParams('openDayId')
  const { data, error } = useQuery(construction.query.getMyOpenDay({ params: { openDayId } }))
  return (
    <Page title={data?.title ?? t.title} back="/progress" lead={data?.projectName}>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Loaded openDay={data} />}
    </Page>
  )
}

function Loaded({ openDay }: { openDay: MyOpenDay }) {
  const t = useTexts(texts)
  const join = useJoining()
  const { heldOn, meetingPlace, words, state, cancelReason, booking, contact } = openDay
  const isOn = state === 'announced' || state === 'held'
  return (
    <>
      {state === 'cancelled' && (
        <Notice tone="act" icon="info">
          {join.pair(t.cancelled, cancelReason ?? '')}
        </Notice>
      )}
      {isOn && booking && <Ticket openDay={openDay} />}
      <Card>
        <div className={styles.tight}>
          <p className={styles.expected}>
            <DateText date={heldOn} />
          </p>
          <p>
            {t.where} {meetingPlace}
          </p>
          <p className={styles.words}>{words}</p>
        </div>
      </Card>
      {state === 'announced' && booking?.state !== 'joined' && <Booking openDay={openDay} />}
      {isOn && booking && booking.state !== 'waiting' && <Briefing openDay={openDay} />}
      {(booking?.state === 'joined' || openDay.findings.length > 0) && <Findings openDay={openDay} />}
      {contact && (
        <Card title={t.contact}>
          <Face {...contact} />
        </Card>
      )}
    </>
  )
}

function Briefing({ openDay: { id: openDayId, safetyWords, booking } }: { openDay: MyOpenDay }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [isSure, setIsSure] = useState(false)
  const confirm = useMutation({
    mutationFn: () => construction.call.acknowledgeBriefing({ params: { openDayId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['construction'] }),
  })
  return (
    <Card title={t.safety}>
      <div className={styles.stack}>
        {booking?.briefedAt ? (
          <>
            <Notice tone="done" icon="check">
              {t.safetyDone}
            </Notice>
            <details>
              <summary>{t.safetyAgain}</summary>
              <p className={styles.words}>{safetyWords}</p>
            </details>
          </>
        ) : (
          <>
            <p className={styles.words}>{safetyWords}</p>
            <label className={styles.tick}>
              <input type="checkbox" checked={isSure} onChange={({ target }) => setIsSure(target.checked)} />
              <span>{t.safetyTick}</span>
            </label>
            <Button wide disabled={!isSure} busy={confirm.isPending} onClick={() => confirm.mutate()}>
              {t.safetySend}
            </Button>
          </>
        )}
      </div>
    </Card>
  )
}
