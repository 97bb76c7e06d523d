import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { law } from '../parts/law.ts'
import { asPhotos } from '../parts/photos.ts'
import { toneOfOrder } from '../parts/tones.ts'
import { words } from '../parts/words.ts'
import { type Order, warranty } from './api.ts'
import { OrderNext } from './order-next.tsx'
import { texts } from './order-texts.ts'
import styles from './warranty.module.css'

/** One order: the fault, whether it is covered, repair, re-inspection. @serves 4.10, 6.5 */
export default function OrderPage() {
  const { orderId } = useRouteParams('orderId')
  const { data, error } = useQuery(warranty.query.getOrder({ params: { orderId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded order={data} /> : <Skeleton lines={10} />
}

function Loaded({ order }: { order: Order }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const l = useTexts(law)
  const { id, number, item, component, home, homeId, isCovered, coveredUntil, state, severity } = order
  return (
    <RecordPage
      back={{ to: '/warranty/orders', label: t.title }}
      title={`${number} ${w.items[item]}`}
      status={
        <StatusTag tone={toneOfOrder(order)}>
          {order.isLegalRisk ? t.risk : order.isOverdue ? t.overdue : w.orderStates[state]}
        </StatusTag>
      }
      hint={order.projectName}
      facts={[
        { label: t.home, value: <AppLink to={`/homes/${homeId}`}>{home}</AppLink> },
        { label: t.component, value: w.components[component] },
        { label: t.severity, value: w.severities[severity] },
        { label: t.covered, value: isCovered ? t.coveredYes : t.coveredNo },
        ...(coveredUntil ? [{ label: t.coveredUntil, value: <DateText date={coveredUntil} /> }] : []),
        { label: t.openedAt, value: <RelativeTime at={order.openedAt} /> },
        ...(order.riskAt ? [{ label: t.riskSince, value: <RelativeTime at={order.riskAt} /> }] : []),
      ]}
      next={<OrderNext order={order} />}
      related={
        <Section title={t.home}>
          <div className={styles.stack}>
            <AppLink to={`/warranty/visits/${order.visitId}`}>{t.visit}</AppLink>
            <AppLink to={`/warranty/homes/${homeId}`}>{t.calendar}</AppLink>
          </div>
        </Section>
      }
    >
      <Section title={t.words}>
        <div className={styles.stack}>
          <p className={styles.words}>{order.words}</p>
          <PhotoGrid label={t.photos} photos={asPhotos(order.photoIds, order.words)} />
        </div>
      </Section>
      {order.repairWords && (
        <Section
          title={t.repaired}
          aside={
            <span className={styles.quiet}>
              {order.repairedBy} {order.repairedAt && <RelativeTime at={order.repairedAt} />}
            </span>
          }
        >
          <div className={styles.stack}>
            <p className={styles.words}>{order.repairWords}</p>
            <PhotoGrid label={t.repairPhotos} photos={asPhotos(order.repairPhotoIds, order.repairWords)} />
          </div>
        </Section>
      )}
      {order.signatureFileId && (
        <Section title={t.signature} aside={<span className={styles.quiet}>{order.signedBy}</span>}>
          <img
            className={styles.signature}
            src={`/api/files/${order.signatureFileId}/screen`}
            alt={t.signature}
          />
        </Section>
      )}
      {isCovered && state === 'open' && (
        <Section title={l.risk}>
          <p className={styles.words}>{l.riskWords}</p>
        </Section>
      )}
      <History
        name="warranty.orderHistory"
        of={id}
        ask={(query) => warranty.call.orderHistory({ params: { orderId: id }, query })}
      />
    </RecordPage>
  )
}
