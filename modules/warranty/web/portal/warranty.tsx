import { useQuery } from '@tanstack/react-query'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { CoverChart } from '../parts/cover-chart.tsx'
import { law } from '../parts/law.ts'
import { toneOfVisit } from '../parts/tones.ts'
import { type MyWarranty, warranty } from './api.ts'
import { Orders } from './orders.tsx'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** Until when each part of my home is covered, checks to book, and repairs. @serves 6.1, 6.5, 6.6 */
export default function Warranty() {
  const t = useTexts(texts)
  const l = useTexts(law)
  const { data, error } = useQuery(warranty.query.getMyWarranty())
  return (
    <Page title={t.title} lead={t.lead}>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={10} />}
      {data?.homes.length === 0 && <EmptyState icon="shield" title={t.none} hint={t.noneHint} />}
      {data?.visits.map((visit) => (
        <VisitCard key={visit.id} visit={visit} />
      ))}
      {data && data.orders.length > 0 && <Orders orders={data.orders} />}
      {data?.homes.map(({ homeId, home, deliveredOn, today, rows }) => (
        <Card key={homeId} title={home}>
          {deliveredOn ? (
            <CoverChart clocks="buyer" startsOn={deliveredOn} today={today} rows={rows} />
          ) : (
            <p>{t.notDelivered}</p>
          )}
        </Card>
      ))}
      {data && data.homes.length > 0 && (
        <Card title={l.excluded}>
          <p className={styles.words}>{l.excludedWords}</p>
        </Card>
      )}
    </Page>
  )
}

function VisitCard({ visit }: { visit: MyWarranty['visits'][number] }) {
  const t = useTexts(texts)
  const { id, title, home, fromOn, untilOn, state, booked } = visit
  return (
    <Card to={`/warranty/visits/${id}`}>
      <div className={styles.row}>
        <h2>{title}</h2>
        <StatusTag tone={toneOfVisit[state]}>{t.visitStates[state]}</StatusTag>
      </div>
      <p className={styles.quiet}>
        {home} ·{' '}
        {booked ? (
          <>
            <DateText date={booked.heldOn} /> {booked.startsAt}–{booked.endsAt}
          </>
        ) : (
          <>
            <DateText date={fromOn} /> – <DateText date={untilOn} />
          </>
        )}
      </p>
    </Card>
  )
}
