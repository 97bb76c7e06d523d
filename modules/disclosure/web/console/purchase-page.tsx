import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Countdown } from '#design/plain/countdown.tsx'
import { DateText, RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { Facts, RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Purchase } from './api.ts'
import styles from './disclosure.module.css'
import { BeforeContract } from './before-contract.tsx'
import { CorrectPurchase } from './correct-purchase.tsx'
import { PurchaseNext } from './purchase-next.tsx'
import { PlanPurchase } from './purchase-plan.tsx'
import { texts } from './purchase-texts.ts'
import { RecordCancellation } from './refund.tsx'
import { refundTexts } from './refund-texts.ts'
import { toneOfPurchase } from './tones.ts'

/** One customer's way to the contract: papers, appointment, contact, promise. @serves 2.2, 2.3, 2.5, 2.6, 2.7 */
export default function PurchasePage() {
  const { purchaseId } = useRouteParams('purchaseId')
  const { data, error } = useQuery(disclosure.query.getPurchase({ params: { purchaseId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded purchase={data} /> : <Skeleton lines={10} />
}

function Loaded({ purchase }: { purchase: Purchase }) {
  const t = useTexts(texts)
  const may = useMay()
  const { id, name, personId, projectId, projectName, home, papers, covenantOn, appointmentAt, state } =
    purchase
  const isRunning = state === 'open' && new Date(purchase.cancelUntil) > new Date()
  return (
    <RecordPage
      back={{ to: '/disclosure/purchases', label: t.title }}
      title={name}
      hint={home ?? undefined}
      facts={[
        { label: t.customer, value: <AppLink to={`/customers/${personId}`}>{name}</AppLink> },
        { label: t.project, value: <AppLink to={`/projects/${projectId}`}>{projectName}</AppLink> },
        { label: t.subscribedAt, value: <RelativeTime at={purchase.subscribedAt} /> },
        {
          label: t.method,
          value: [t.methods[purchase.signingMethod], purchase.signingWords].filter(Boolean).join(' · '),
        },
        { label: t.appointment, value: appointmentAt ? <RelativeTime at={appointmentAt} /> : '—' },
        { label: t.contact, value: purchase.contactName ?? '—' },
        { label: t.covenant, value: covenantOn ? t.covenantOn(covenantOn) : t.notYet },
        ...(purchase.correctionReason ? [{ label: t.corrected, value: purchase.correctionReason }] : []),
      ]}
      status={<StatusTag tone={toneOfPurchase[state]}>{t.states[state]}</StatusTag>}
      actions={
        state === 'open' &&
        may('disclosure.tell') && (
          <>
            <PlanPurchase purchase={purchase} />
            <CorrectPurchase purchase={purchase} />
            {isRunning && <RecordCancellation purchase={purchase} />}
          </>
        )
      }
      next={<PurchaseNext purchase={purchase} />}
      related={
        <>
          {isRunning && (
            <Section title={t.cancelUntil}>
              <Countdown from={purchase.subscribedAt} until={purchase.cancelUntil} label={t.cancelUntil} />
            </Section>
          )}
          <AppLink to={`/disclosure/customers/${projectId}/${personId}`}>
            {t.told} · {name}
          </AppLink>
        </>
      }
    >
      {purchase.cancelledAt && <Cancelled purchase={purchase} />}
      {state === 'open' && <BeforeContract purchase={purchase} />}
      {!purchase.cancelledAt && (
        <Section title={t.papers}>
          <ul className={styles.topics}>
            {papers.map(({ title, note, dueOn, broughtOn }) => (
              <li key={title}>
                {title} <span className={styles.quiet}>{note}</span>{' '}
                {broughtOn ? (
                  <StatusTag tone="done">{t.brought}</StatusTag>
                ) : (
                  dueOn && (
                    <span className={styles.quiet}>
                      {t.due} <DateText date={dueOn} />
                    </span>
                  )
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <History
        name="disclosure.purchaseHistory"
        of={id}
        ask={(query) => disclosure.call.purchaseHistory({ params: { purchaseId: id }, query })}
      />
    </RecordPage>
  )
}

function Cancelled({ purchase }: { purchase: Purchase }) {
  const t = useTexts(texts)
  const r = useTexts(refundTexts)
  const { cancelledAt, cancelWay, cancelledBy, cancelWords, refundBy, refundedOn, refundFiles } = purchase
  const facts = [
    { label: r.cancelledAt, value: <RelativeTime at={cancelledAt!} /> },
    { label: r.way, value: [r.ways[cancelWay!], cancelledBy].filter(Boolean).join(' · ') },
    { label: r.refundBy, value: <DateText date={refundBy!} /> },
    { label: r.refundedOn, value: refundedOn ? <DateText date={refundedOn} /> : t.notYet },
    ...(purchase.refundedBy ? [{ label: r.refundedBy, value: purchase.refundedBy }] : []),
  ]
  return (
    <Section title={r.title}>
      <Facts facts={facts} />
      {[cancelWords, purchase.refundWords].filter(Boolean).map((words) => (
        <p key={words} className={styles.words}>
          {words}
        </p>
      ))}
      {refundFiles.map(({ id, name }) => (
        <p key={id}>
          <a href={`/api/files/${id}`}>{name}</a>
        </p>
      ))}
    </Section>
  )
}
