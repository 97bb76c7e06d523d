import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Purchase } from './api.ts'
import { texts } from './purchase-texts.ts'
import { RecordRefund } from './refund.tsx'
import { refundTexts } from './refund-texts.ts'
import { SignDialog } from './sign-dialog.tsx'
import { toldTexts } from './told-texts.ts'

/** What comes next on the way to the contract, or back. */
export function PurchaseNext({ purchase }: { purchase: Purchase }) {
  const r = useTexts(refundTexts)
  const may = useMay()
  if (purchase.state === 'refunded') return <NextStep title={r.nextRefunded} tone="off" />
  if (purchase.state === 'signed') return <NextStep title={r.nextSigned} tone="done" />
  if (purchase.state === 'cancelled')
    return (
      <NextStep
        title={r.nextRefund(purchase.refundBy!)}
        until={purchase.refundBy!}
        tone="act"
        action={may('disclosure.refund') && <RecordRefund purchase={purchase} />}
      />
    )
  return <ToTheContract purchase={purchase} />
}

function ToTheContract({ purchase }: { purchase: Purchase }) {
  const t = useTexts(texts)
  const lines = useTexts(toldTexts)
  const may = useMay()
  const { id: purchaseId, projectId, personId, homeId, contactName, listedOn, missing } = purchase
  if (!contactName || !listedOn) return <NextStep title={t.nextPlan} tone="act" />
  if (missing.includes('covenant'))
    return (
      <NextStep
        title={t.nextCovenant}
        by={contactName}
        tone="act"
        action={
          may('disclosure.tell') && (
            <SignDialog
              name={`covenant-${purchaseId}`}
              label={t.sign}
              hint={t.signHint}
              submitLabel={t.signNow}
              projectId={projectId}
              send={(fileId) => disclosure.call.promiseCovenant({ params: { purchaseId }, body: { fileId } })}
            />
          )
        }
      />
    )
  if (missing.length > 0)
    return (
      <NextStep
        title={t.nextMissing(missing.map((one) => lines.lines[one]).join(lines.between))}
        by={contactName}
        tone="act"
        action={
          missing.some((one) => one !== 'papers') && (
            <AppLink to={`/disclosure/customers/${projectId}/${personId}`}>
              <Button type="primary">{lines.complete}</Button>
            </AppLink>
          )
        }
      />
    )
  return (
    <NextStep
      title={t.nextDone}
      by={contactName}
      tone="done"
      action={
        may('sales.edit') && (
          <AppLink to={`/contracts/new?homeId=${homeId}&personId=${personId}`}>
            <Button type="primary">{t.signContract}</Button>
          </AppLink>
        )
      }
    />
  )
}
