import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { dateWords, timeWords } from '#design/plain/time-words.ts'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { disclosure, type OwnPurchase } from './api.ts'
import { Cancellation } from './cancel.tsx'
import styles from './board.module.css'
import { texts } from './texts.ts'

/** What the customer brings, when she signs, who goes along, and until when she may cancel. @serves 2.2, 2.3, 2.5, 2.6 */
export default function ToTheContract() {
  const t = useTexts(texts)
  const { data, error } = useQuery(disclosure.query.myPurchases())
  return (
    <Page title={t.toContract} lead={t.toContractLead} back="/disclosure">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.items.length === 0 && (
        <EmptyState icon="contract" title={t.noPurchase} hint={t.noPurchaseHint} />
      )}
      {data?.items.map((purchase) => (
        <Purchase key={purchase.id} purchase={purchase} />
      ))}
    </Page>
  )
}

function Purchase({ purchase }: { purchase: OwnPurchase }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { projectName, signingMethod, signingWords, appointmentAt, contact, serviceContact, papers, state } =
    purchase
  const isOver = state === 'cancelled' || state === 'refunded'
  if (isOver)
    return (
      <Card title={projectName}>
        <Cancellation purchase={purchase} />
      </Card>
    )
  return (
    <>
      <Cancellation purchase={purchase} />
      <Card title={projectName} aside={t.methods[signingMethod]}>
        <div className={styles.stack}>
          <p>{signingWords || t.methodWords[signingMethod]}</p>
          {appointmentAt && <p>{t.appointment(timeWords(new Date(appointmentAt), now, language))}</p>}
          {contact && <Reach words={t.contact(contact.name)} phone={contact.phone} />}
          {serviceContact && <Reach words={t.service(serviceContact.name)} phone={serviceContact.phone} />}
          <nav className={styles.links}>
            <ButtonLink look="quiet" to="/explained">
              {t.explained}
            </ButtonLink>
            <ButtonLink look="quiet" to={`/disclosure/${purchase.projectId}`}>
              {t.channels}
            </ButtonLink>
          </nav>
          <h3>{t.papers}</h3>
          <ul className={styles.papers}>
            {papers.map(({ title, note, dueOn, broughtOn }) => (
              <li key={title}>
                {title}{' '}
                <span className={styles.quiet}>
                  {[note, broughtOn ? t.brought : dueOn && t.bringBy(dateWords(dueOn, now, language))]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </Card>
    </>
  )
}

/** Somebody to turn to, one tap away. */
function Reach({ words, phone }: { words: string; phone: string | null }) {
  return (
    <p>
      {words} {phone && <a href={`tel:${phone}`}>{phone}</a>}
    </p>
  )
}
