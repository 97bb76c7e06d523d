import { useNow } from '#design/plain/now.ts'
import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from './api.ts'
import { todayTexts } from './today-texts.ts'
import styles from './today.module.css'

/** Customers who wait for my answer, the nearest deadline first. @serves S1-50, S2-01 */
export function WaitingCustomers() {
  const t = useTexts(todayTexts)
  const now = useNow()
  const { data: counts } = useQuery(cases.query.countCases())
  const { data: mine } = useQuery(cases.query.listCases({ query: { of: 'mine', waiting: true, limit: 20 } }))
  const items = mine?.items
    .toSorted((one, other) => (one.answerDueAt ?? '9').localeCompare(other.answerDueAt ?? '9'))
    .slice(0, 8)
  return (
    <Section
      title={t.waiting}
      aside={<span className={styles.note}>{mine && t.open(mine.items.length)}</span>}
    >
      {!items && <Skeleton lines={4} />}
      {items?.length === 0 && <p className={styles.note}>{t.noneWaiting}</p>}
      <ul>
        {items?.map(({ id, title, homeLabel, reporterName, answerDueAt }) => (
          <li key={id} className={styles.waiting}>
            <AppLink to={`/cases/${id}`}>{title}</AppLink>
            <span className={styles.where}>
              {answerDueAt && (
                <StatusTag bare tone={Date.parse(answerDueAt) < now.getTime() ? 'late' : 'act'}>
                  <RemainingTime until={answerDueAt} />
                </StatusTag>
              )}
              <span>{[reporterName, homeLabel].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
      {counts && (
        <div className={styles.foot}>
          <AppLink to="/cases?waiting=true">
            {t.allWaiting} {counts.waiting}
          </AppLink>
          {counts.overdue > 0 && (
            <AppLink to="/cases?overdue=true">
              <StatusTag bare tone="late">{`${t.overdue} ${counts.overdue}`}</StatusTag>
            </AppLink>
          )}
        </div>
      )}
    </Section>
  )
}
