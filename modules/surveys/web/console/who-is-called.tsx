import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { Disclose } from '#modules/customers/web/disclose.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { type Callback, cases, customers } from './api.ts'
import { texts } from './call-texts.ts'
import styles from './call.module.css'

/** Who is called: phone, home, what was tried, what is open, when we last spoke. */
export function WhoIsCalled({ callback }: { callback: Callback }) {
  const t = useTexts(texts)
  const may = useMay()
  const { homeId, home, name, personId, maskedPhone } = callback
  return (
    <>
      <Section title={t.who}>
        <p>
          <AppLink to={`/customers/${personId}`}>{name}</AppLink>
        </p>
        {may('customers.read') ? (
          <Phone callback={callback} />
        ) : (
          maskedPhone && <PhoneNumber phone={maskedPhone} />
        )}
        <p>
          <AppLink to={`/homes/${homeId}`}>{home}</AppLink>
        </p>
        <Tried callback={callback} />
      </Section>
      {may('cases.read') && <OpenCases homeId={homeId} />}
      {may('customers.read') && <Contacts personId={personId} />}
    </>
  )
}

function Phone({ callback: { personId, maskedPhone } }: { callback: Callback }) {
  const may = useMay()
  const { data } = useQuery(customers.query.getContext({ params: { personId } }))
  const [shown, setShown] = useState<string | null>()
  const phone = shown ?? maskedPhone
  return (
    <div className={styles.phone}>
      {phone && <PhoneNumber phone={phone} />}
      {!shown && data && may('customers.unmask') && (
        <Disclose person={data.person} onShown={(facts) => setShown(facts.phone)} />
      )}
    </div>
  )
}

function Tried({ callback: { attempts } }: { callback: Callback }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  if (attempts.length === 0) return null
  return (
    <p className={styles.quiet}>
      {t.tried + join.colon}
      {join.list(attempts.map(({ dayPart, result }) => `${w.dayParts[dayPart]} ${w.results[result]}`))}
    </p>
  )
}

function OpenCases({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const { data } = useQuery(cases.query.listCases({ query: { homeId, open: true, limit: 6 } }))
  return (
    <Section title={t.open} aside={data && data.items.length > 0 ? String(data.items.length) : undefined}>
      {!data && <Skeleton lines={2} />}
      {data?.items.length === 0 && <p className={styles.quiet}>{t.noneOpen}</p>}
      {data?.items.map(({ id, number, title }) => (
        <p key={id}>
          <AppLink to={`/cases/${id}`}>{title}</AppLink> <span className={styles.quiet}>{number}</span>
        </p>
      ))}
    </Section>
  )
}

function Contacts({ personId }: { personId: string }) {
  const t = useTexts(texts)
  const join = useJoining()
  const { data } = useQuery(customers.query.getContext({ params: { personId } }))
  return (
    <Section title={t.talks}>
      {!data && <Skeleton lines={2} />}
      {data?.communications.length === 0 && <p className={styles.quiet}>{t.noTalks}</p>}
      {data?.communications.map(({ id, at, content, staffName }) => (
        <p key={id}>
          <RelativeTime at={at} /> {join.pair(staffName, content)}
        </p>
      ))}
    </Section>
  )
}
