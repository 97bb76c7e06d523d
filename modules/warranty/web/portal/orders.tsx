import { Card } from '#design/portal/card.tsx'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { asPhotos } from '../parts/photos.ts'
import { toneOfOrder } from '../parts/tones.ts'
import { words } from '../parts/words.ts'
import type { MyOrder } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** What is being repaired, by when, and what was repaired. @serves 6.5 */
export function Orders({ orders }: { orders: readonly MyOrder[] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <Card title={t.orders}>
      <div className={styles.stack}>
        {orders.map((order) => (
          <div key={order.id} className={styles.tight}>
            <div className={styles.row}>
              <b>{w.items[order.item]}</b>
              <StatusTag tone={toneOfOrder(order)}>
                {order.isOverdue ? t.overdue : w.orderStates[order.state]}
              </StatusTag>
            </div>
            <p className={styles.words}>{order.words}</p>
            {!order.isCovered && <p>{t.notCovered}</p>}
            <p className={styles.quiet}>
              {order.number} ·{' '}
              {order.reinspectedAt ? (
                <>
                  {t.reinspectedAt} <RelativeTime at={order.reinspectedAt} />
                </>
              ) : order.repairedAt ? (
                <>
                  {t.repairedAt} <RelativeTime at={order.repairedAt} />
                </>
              ) : (
                <>
                  {t.dueAt} <Until at={order.dueAt} />
                </>
              )}
            </p>
            {order.repairPhotoIds.length > 0 && (
              <PhotoGrid label={t.photos} photos={asPhotos(order.repairPhotoIds, order.words)} />
            )}
          </div>
        ))}
      </div>
    </Card>
  )
}

/** A term to the end of a day is said as that day, not as the midnight after it. */
function Until({ at }: { at: string }) {
  const lastDay = isoDay(new Date(Date.parse(at) - 1))
  return lastDay === isoDay(new Date(at)) ? <RelativeTime at={at} /> : <DateText date={lastDay} />
}
