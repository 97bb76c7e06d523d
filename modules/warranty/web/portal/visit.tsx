import { useQuery } from '@tanstack/react-query'
import { useRouteParams } from '#design/link.tsx'
import { Card } from '#design/portal/card.tsx'
import { Face } from '#design/portal/face.tsx'
import { Page } from '#design/portal/page.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { asPhotos } from '../parts/photos.ts'
import { toneOfVisit } from '../parts/tones.ts'
import { words } from '../parts/words.ts'
import { type MyVisit, warranty } from './api.ts'
import { Booking } from './booking.tsx'
import { Orders } from './orders.tsx'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** A check of my home: choosing a time, who comes, and what was found. @serves 5.3, 6.1, 6.2, 6.3, 6.5 */
export default function VisitPage() {
  const t = useTexts(texts)
  const { visitId } = useRouteParams('visitId')
  const { data, error } = useQuery(warranty.query.getMyVisit({ params: { visitId } }))
  return (
    <Page title={data?.title ?? t.visit} back="/warranty" lead={data?.home}>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data && <Loaded visit={data} />}
    </Page>
  )
}

function Loaded({ visit }: { visit: MyVisit }) {
  const t = useTexts(texts)
  const { state, booked, fromOn, untilOn, team, contact } = visit
  return (
    <>
      <Card>
        <div className={styles.tight}>
          <div className={styles.row}>
            <p className={styles.when}>
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
            <StatusTag tone={toneOfVisit[state]}>{t.visitStates[state]}</StatusTag>
          </div>
          {state === 'booked' && <p>{t.booked}</p>}
          {visit.takesBooking && <p className={styles.words}>{visit.words}</p>}
        </div>
      </Card>
      {visit.takesBooking && <Booking visit={visit} />}
      {state === 'done' && <Result visit={visit} />}
      {state !== 'done' && team.length > 0 && (
        <Card title={t.team}>
          <div className={styles.stack}>
            {team.map((one) => (
              <Face key={one.id} {...one} />
            ))}
          </div>
        </Card>
      )}
      {contact && (
        <Card title={t.contact}>
          <Face {...contact} />
        </Card>
      )}
    </>
  )
}

const toneOfResult = { good: 'done', fault: 'late', notApplicable: 'off' } as const

function Result({ visit }: { visit: MyVisit }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <>
      {[...Map.groupBy(visit.items, ({ group }) => group)].map(([group, items]) => (
        <Card key={group} title={w.groups[group]}>
          <div className={styles.stack}>
            {items.map(({ item, result, words: said, photoIds }) => (
              <div key={item} className={styles.tight}>
                <div className={styles.row}>
                  <span>{w.items[item]}</span>
                  <StatusTag tone={toneOfResult[result]}>{w.results[result]}</StatusTag>
                </div>
                {said && <p className={styles.words}>{said}</p>}
                {photoIds.length > 0 && (
                  <PhotoGrid label={t.photos} photos={asPhotos(photoIds, w.items[item])} />
                )}
              </div>
            ))}
          </div>
        </Card>
      ))}
      <p className={styles.quiet}>
        {t.checkedBy} {visit.checkedBy}
        {visit.gasCheckedBy && ` · ${t.gasBy} ${visit.gasCheckedBy}`}
      </p>
      {visit.orders.length > 0 ? <Orders orders={visit.orders} /> : <p>{t.noOrders}</p>}
    </>
  )
}
