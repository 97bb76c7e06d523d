import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { type BookingLine, construction, type OpenDay } from './api.ts'
import styles from './gate.module.css'
import { texts } from './gate-texts.ts'
import { GateVisitor } from './gate-visitor.tsx'
import { Scanner } from './scanner.tsx'

/** At the gate of the site: scan or type the ticket, brief, sign in, note what was found. @serves 3.3, 3.6 */
export default function Gate() {
  const { openDayId } = useRouteParams('openDayId')
  const { data, error } = useQuery(construction.query.getOpenDay({ params: { openDayId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded openDay={data} /> : <Skeleton lines={6} />
}

function Loaded({ openDay }: { openDay: OpenDay }) {
  const t = useTexts(texts)
  const { id: openDayId, title, joined, bookings, isToday } = openDay
  const [ticket, setTicket] = useState('')
  const [scanning, setScanning] = useState(false)
  const [visitor, setVisitor] = useState<BookingLine>()
  const find = useMutation({
    mutationFn: (text: string) =>
      construction.call.findTicket({ params: { openDayId, ticket: text.trim() } }),
    onSuccess: setVisitor,
  })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    if (ticket.trim()) find.mutate(ticket)
  }
  const next = () => {
    setVisitor(undefined)
    setTicket('')
    find.reset()
  }
  return (
    <>
      <PageHead
        title={t.title}
        hint={title}
        aside={t.count(joined, bookings)}
        back={{ to: `/construction/open-days/${openDayId}`, label: t.back }}
        actions={<AppLink to={`/construction/open-days/${openDayId}/bookings`}>{t.list}</AppLink>}
      />
      <div className={styles.page}>
        {!isToday && <Alert type="info" title={t.notToday} />}
        {visitor ? (
          <GateVisitor openDay={openDay} visitor={visitor} onChange={setVisitor} onNext={next} />
        ) : scanning ? (
          <Scanner
            onStop={() => setScanning(false)}
            onFound={(text) => {
              setScanning(false)
              setTicket(text)
              find.mutate(text)
            }}
          />
        ) : (
          <form className={styles.stack} onSubmit={ask}>
            <p>{t.ticketHint}</p>
            <Button size="large" type="primary" block onClick={() => setScanning(true)}>
              {t.scan}
            </Button>
            <div className={styles.ask}>
              <Input
                size="large"
                aria-label={t.ticket}
                placeholder={t.ticket}
                value={ticket}
                autoComplete="off"
                autoCapitalize="characters"
                maxLength={20}
                onChange={({ target }) => setTicket(target.value)}
              />
              <Button size="large" htmlType="submit" loading={find.isPending}>
                {t.find}
              </Button>
            </div>
            {find.error && <Alert type="error" title={find.error.message} />}
          </form>
        )}
      </div>
    </>
  )
}
