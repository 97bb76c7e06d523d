import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import styles from './person.module.css'
import { personTexts } from './person-texts.ts'

const texts = defineTexts({
  zh: { open: '处理中', closed: '已结案' },
  en: { open: 'Open', closed: 'Closed' },
})

/** The customer's cases, open ones first. */
export function Cases({ personId }: { personId: string }) {
  const t = useTexts(personTexts)
  const s = useTexts(texts)
  const { data } = useQuery(cases.query.listCases({ query: { personId, open: false, limit: 8 } }))
  if (!data) return null
  const items = data.items.toSorted(
    (one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null),
  )
  return (
    <Section
      title={t.cases}
      aside={<span className={styles.quiet}>{data.next ? `${items.length}+` : items.length}</span>}
    >
      {items.length === 0 && <p className={styles.quiet}>{t.noCases}</p>}
      {items.map(({ id, title, openedAt, closedAt }) => (
        <div key={id} className={styles.line}>
          <AppLink to={`/cases/${id}`}>{title}</AppLink>
          <span className={styles.row}>
            <StatusTag bare tone={closedAt ? 'done' : 'active'}>
              {closedAt ? s.closed : s.open}
            </StatusTag>
            <span className={styles.quiet}>
              <RelativeTime at={openedAt} />
            </span>
          </span>
        </div>
      ))}
    </Section>
  )
}
