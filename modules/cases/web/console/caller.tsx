import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect } from 'react'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { callerTexts } from './caller-texts.ts'
import { cases, customers } from './api.ts'
import styles from './caller.module.css'
import { toneOfCase, words } from './words.ts'

interface CallerProps {
  /** The number that calls, as the telephone gives it. */
  phone: string
  /** Somebody on file calls: the form is filled in. */
  onKnown: (personId: string) => void
  /** What was written so far, for a case that is open already. */
  said: () => string
  onAdded: (caseId: string) => void
}

/** Who calls, where she lives and what is open, before the form; what she adds goes to an open case in one click. @serves S3-42, 6.8-7 */
export function Caller({ phone, onKnown, said, onAdded }: CallerProps) {
  const t = useTexts(callerTexts)
  const digits = phone.replaceAll(/\D/g, '')
  const { data } = useQuery({
    ...customers.query.searchCustomers({ query: { q: digits, limit: 5 } }),
    enabled: digits.length >= 4,
  })
  const found = data?.items ?? []
  const [only] = found.length === 1 ? found : []
  const known = only?.id
  useEffect(() => {
    if (known) onKnown(known)
    // The form is filled once for a caller, whatever is changed in it afterwards.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [known])
  if (!data) return null
  if (!only)
    return (
      <aside className={styles.caller} aria-label={t.caller}>
        <p className={styles.greeting}>{found.length ? t.several(phone) : t.stranger(phone)}</p>
        {found.map(({ id, name, homes }) => (
          <Button key={id} onClick={() => onKnown(id)}>
            {[name, homes[0]?.label].filter(Boolean).join(' · ')}
          </Button>
        ))}
      </aside>
    )
  return <KnownCaller personId={only.id} greeting={t.hello} said={said} onAdded={onAdded} />
}

interface KnownCallerProps extends Pick<CallerProps, 'said' | 'onAdded'> {
  personId: string
  greeting?: (name: string) => string
}

/** Somebody on file, however she was found: how to greet her, where she lives, what is open. @serves S3-42 */
export function KnownCaller({ personId, greeting, said, onAdded }: KnownCallerProps) {
  const t = useTexts(callerTexts)
  const { data } = useQuery(customers.query.getContext({ params: { personId } }))
  if (!data) return null
  return (
    <aside className={styles.caller} aria-label={t.caller}>
      <p className={styles.greeting}>{(greeting ?? t.greet)(data.person.name)}</p>
      <p className={styles.where}>
        {data.homes.map(({ holdingId, home }) => (
          <AppLink key={holdingId} to={`/homes/${home.id}`}>
            {home.label}
          </AppLink>
        ))}
        <AppLink to={`/customers/${personId}`}>{t.file}</AppLink>
      </p>
      <Open personId={personId} said={said} onAdded={onAdded} />
    </aside>
  )
}

function Open({ personId, said, onAdded }: { personId: string } & Pick<CallerProps, 'said' | 'onAdded'>) {
  const t = useTexts(callerTexts)
  const w = useTexts(words)
  const { data } = useQuery(cases.query.listCases({ query: { personId, limit: 5 } }))
  const add = useChange(
    (caseId: string) =>
      cases.call.addCustomerWord({ params: { caseId }, body: { body: said().trim() || t.calledAgain } }),
    { refreshes: ['cases'], said: t.added, onDone: ({ id }) => onAdded(id) },
  )
  if (!data) return null
  if (data.items.length === 0) return <p className={styles.quiet}>{t.nothingOpen}</p>
  return (
    <Section title={t.open(data.items.length)}>
      {data.items.map((line) => (
        <div key={line.id} className={styles.line}>
          <span>
            <AppLink to={`/cases/${line.id}`}>{line.title}</AppLink>{' '}
            <StatusTag bare tone={toneOfCase(line)}>
              {w.states[line.state]}
            </StatusTag>
            <small className={styles.quiet}>
              {line.number} · {line.ownerName} · <RelativeTime at={line.openedAt} />
            </small>
          </span>
          <Button size="small" loading={add.busy} onClick={() => add.run(line.id)}>
            {t.addToIt}
          </Button>
        </div>
      ))}
    </Section>
  )
}
