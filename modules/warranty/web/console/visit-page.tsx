import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Timeline } from '#design/plain/timeline.tsx'
import { useDay } from '#design/plain/use-day.ts'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { asPhotos } from '../parts/photos.ts'
import { toneOfVisit } from '../parts/tones.ts'
import { words } from '../parts/words.ts'
import { type Visit, warranty } from './api.ts'
import { texts } from './check-texts.ts'
import { groups } from './lists.ts'
import { VisitNext } from './visit-next.tsx'
import styles from './warranty.module.css'

/** The check of one home: time, how the owner was reached, the sheet, the orders. @serves 6.1, 6.2, 6.3, 6.5, 6.7 */
export default function VisitPage() {
  const { visitId } = useRouteParams('visitId')
  const { data, error } = useQuery(warranty.query.getVisit({ params: { visitId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded visit={data} /> : <Skeleton lines={10} />
}

function Loaded({ visit }: { visit: Visit }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const day = useDay()
  const join = useJoining()
  const { id, home, homeId, state, booked, people, offers, roundId, roundTitle, kind, orders, attempts } =
    visit
  return (
    <RecordPage
      back={{ to: `/warranty/visits?roundId=${roundId}`, label: t.visits }}
      title={home}
      status={<StatusTag tone={toneOfVisit[state]}>{w.visitStates[state]}</StatusTag>}
      hint={w.kinds[kind]}
      facts={[
        { label: t.rounds, value: <AppLink to={`/warranty/rounds/${roundId}`}>{roundTitle}</AppLink> },
        { label: t.people, value: join.list(people) },
        {
          label: t.time,
          value: booked ? (
            <>
              <DateText date={booked.heldOn} /> {booked.startsAt}–{booked.endsAt}
            </>
          ) : (
            t.noTime
          ),
        },
        ...(offers > 0 ? [{ label: t.offers, value: t.offersOf(offers) }] : []),
      ]}
      next={<VisitNext visit={visit} />}
      related={
        <Section title={t.home}>
          <div className={styles.stack}>
            <AppLink to={`/warranty/homes/${homeId}`}>{t.calendar}</AppLink>
            {orders.map((order) => (
              <AppLink key={order.id} to={`/warranty/orders/${order.id}`}>
                {order.number} {order.words}
              </AppLink>
            ))}
          </div>
        </Section>
      }
    >
      {visit.waiverWords && (
        <Section
          title={t.waive}
          aside={
            <span className={styles.quiet}>
              {visit.waivedBy} {visit.waivedOn && <DateText date={visit.waivedOn} />}
            </span>
          }
        >
          <p className={styles.words}>{visit.waiverWords}</p>
        </Section>
      )}
      {state === 'done' && <Sheet visit={visit} />}
      <Section title={t.attempts}>
        <Timeline
          label={t.attempts}
          entries={attempts.toReversed().map(({ kind: step, words: said, madeAt, madeBy }, at) => ({
            id: `${at}`,
            at: madeAt,
            by: madeBy,
            title: t.attemptKinds[step as keyof typeof t.attemptKinds],
            tone: step === 'absent' || step === 'refused' ? 'late' : step === 'done' ? 'done' : 'idle',
            // A booked time is noted as it stands in the calendar.
            detail: step === 'booked' && said ? `${day(said.slice(0, 10))}${said.slice(10)}` : said,
          }))}
        />
      </Section>
      <History
        name="warranty.visitHistory"
        of={id}
        ask={(query) => warranty.call.visitHistory({ params: { visitId: id }, query })}
      />
    </RecordPage>
  )
}

function Sheet({ visit }: { visit: Visit }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const { items, checkedBy, gasCheckedBy, remarks, signedBy, signatureFileId } = visit
  return (
    <Section
      title={t.sheet}
      aside={
        <span className={styles.quiet}>
          {checkedBy} {gasCheckedBy && gasCheckedBy !== checkedBy && `· ${t.gasBy} ${gasCheckedBy}`}
        </span>
      }
    >
      {groups.map((group) => (
        <section key={group} aria-label={w.groups[group]}>
          <b>{w.groups[group]}</b>
          <ul className={styles.items}>
            {items
              .filter((item) => item.group === group)
              .map(({ item, result, words: said, photoIds }) => (
                <li key={item} className={styles.item}>
                  <span className={styles.row}>
                    {w.items[item]}
                    <StatusTag bare tone={toneOfResult[result]}>
                      {w.results[result]}
                    </StatusTag>
                    {said}
                  </span>
                  {photoIds.length > 0 && (
                    <PhotoGrid label={w.items[item]} photos={asPhotos(photoIds, w.items[item])} />
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {remarks && <p className={styles.words}>{remarks}</p>}
      <p>
        {t.signedBy} {signedBy}
      </p>
      {signatureFileId && (
        <img className={styles.signature} src={`/api/files/${signatureFileId}/screen`} alt={t.signature} />
      )}
    </Section>
  )
}

const toneOfResult = { good: 'done', fault: 'late', notApplicable: 'off' } as const
