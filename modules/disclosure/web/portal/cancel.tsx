import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { Countdown } from '#design/plain/countdown.tsx'
import { useNow } from '#design/plain/now.ts'
import { dateWords, timeWords } from '#design/plain/time-words.ts'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { disclosure, type OwnPurchase } from './api.ts'
import styles from './board.module.css'
import { cancelTexts } from './cancel-texts.ts'

/** How the right to cancel stands: the clock with one button, that it is over, or what became of the cancellation. @serves 2.6 */
export function Cancellation({ purchase }: { purchase: OwnPurchase }) {
  const t = useTexts(cancelTexts)
  const language = useLanguage()
  const now = useNow()
  const { state, cancelUntil, cancelledAt, refundBy, refundedOn, signedOn } = purchase
  if (cancelledAt)
    return (
      <Notice tone="done" icon="check">
        <b>{t.cancelled}</b>
        <p>
          {t.cancelledAt(timeWords(new Date(cancelledAt), now, language))}{' '}
          {refundedOn
            ? t.refunded(dateWords(refundedOn, now, language))
            : t.refundBy(dateWords(refundBy!, now, language))}
        </p>
      </Notice>
    )
  if (state === 'signed')
    return <p className={styles.quiet}>{t.signed(dateWords(signedOn!, now, language))}</p>
  const until = new Date(cancelUntil)
  if (until <= now) return <p className={styles.quiet}>{t.over(timeWords(until, now, language))}</p>
  return <Window purchase={purchase} />
}

function Window({ purchase: { id: purchaseId, subscribedAt, cancelUntil } }: { purchase: OwnPurchase }) {
  const t = useTexts(cancelTexts)
  const language = useLanguage()
  const now = useNow()
  const queries = useQueryClient()
  const [asks, setAsks] = useState(false)
  const cancel = useMutation({
    mutationFn: () => disclosure.call.cancelOwnPurchase({ params: { purchaseId } }),
    onSuccess: () =>
      Promise.all(
        ['disclosure', 'journey'].map((module) => queries.invalidateQueries({ queryKey: [module] })),
      ),
  })
  return (
    <Card title={t.window} aside={t.until(timeWords(new Date(cancelUntil), now, language))}>
      <div className={styles.stack}>
        <Countdown from={subscribedAt} until={cancelUntil} label={t.window} />
        <p>{t.windowHint}</p>
        {cancel.error && (
          <Notice tone="late" icon="warning">
            {cancel.error instanceof RefusedError ? cancel.error.message : t.failed}
          </Notice>
        )}
        {asks ? (
          <>
            <b>{t.sure}</b>
            <p>{t.sureHint}</p>
            <Button wide busy={cancel.isPending} onClick={() => cancel.mutate()}>
              {t.confirm}
            </Button>
            <Button look="bare" wide onClick={() => setAsks(false)}>
              {t.keep}
            </Button>
          </>
        ) : (
          <Button look="quiet" wide onClick={() => setAsks(true)}>
            {t.cancel}
          </Button>
        )}
      </div>
    </Card>
  )
}
