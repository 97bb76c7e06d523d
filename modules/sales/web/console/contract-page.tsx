import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { Money } from '#design/plain/money.tsx'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Contract, sales } from './api.ts'
import { AfterSigning } from './after-signing.tsx'
import { CancelContract } from './cancel.tsx'
import { ContractNext } from './contract-next.tsx'
import styles from './sales.module.css'
import { texts } from './texts.ts'

/** One sales contract: home, buyers, price, what was promised. @serves S1-07, S3-04, S3-14 */
export default function ContractPage() {
  const { contractId } = useRouteParams('contractId')
  const { data, error } = useQuery(sales.query.getContract({ params: { contractId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded contract={data} /> : <Skeleton lines={8} />
}

function Loaded({ contract }: { contract: Contract }) {
  const t = useTexts(texts)
  const may = useMay()
  const {
    home,
    number,
    signedOn,
    price,
    plannedDeliveryOn,
    state,
    cancelledOn,
    cancelReason,
    buyers,
    projectId,
  } = contract
  return (
    <RecordPage
      back={{ to: '/contracts', label: t.title }}
      title={number}
      status={<StatusTag tone={state === 'standing' ? 'done' : 'off'}>{t.states[state]}</StatusTag>}
      hint={home.label}
      facts={[
        { label: t.home, value: <AppLink to={`/homes/${home.id}`}>{home.label}</AppLink> },
        { label: t.signedOn, value: <DateText date={signedOn} /> },
        { label: t.price, value: <Money fen={price} round /> },
        { label: t.planned, value: plannedDeliveryOn ? <DateText date={plannedDeliveryOn} /> : '—' },
        ...(cancelledOn ? [{ label: t.cancelledOn, value: <DateText date={cancelledOn} /> }] : []),
        ...(cancelReason ? [{ label: t.reason, value: cancelReason }] : []),
      ]}
      actions={state === 'standing' && may('sales.edit') && <CancelContract contract={contract} />}
      next={state === 'standing' && may('delivery.read') && <ContractNext contract={contract} />}
      related={
        state === 'standing' &&
        may('journey.read') && (
          <Section title={t.journey}>
            <p className={styles.quiet}>{t.since}</p>
            <p className={styles.links}>
              <AppLink to={`/homes/${home.id}/journey`}>{t.journey}</AppLink>
              {may('delivery.read') && (
                <AppLink to={`/deliveries?projectId=${projectId}`}>{t.delivery}</AppLink>
              )}
            </p>
          </Section>
        )
      }
    >
      <Section title={t.buyers}>
        <ul>
          {buyers.map((buyer, at) => (
            <li key={buyer.id} className={styles.buyer}>
              <span className={styles.quiet}>{t.buyer(at)}</span>
              {may('customers.read') ? (
                <AppLink to={`/customers/${buyer.id}`}>{buyer.name}</AppLink>
              ) : (
                <span>{buyer.name}</span>
              )}
              {buyer.maskedPhone && <PhoneNumber phone={buyer.maskedPhone} />}
            </li>
          ))}
        </ul>
      </Section>
      {state === 'standing' && <AfterSigning contractId={contract.id} />}
      <History
        name="sales.contractHistory"
        of={contract.id}
        ask={(query) => sales.call.contractHistory({ params: { contractId: contract.id }, query })}
      />
    </RecordPage>
  )
}
