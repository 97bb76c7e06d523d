import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { ToneMark } from '#design/plain/tone-mark.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import styles from './homes.module.css'
import { texts } from './texts.ts'

/** How many of the newest cases a home page shows and puts on its timeline. */
export const casesOfHome = (homeId: string) =>
  cases.query.listCases({ query: { homeId, open: false, limit: 20 } })

/** What the people of this home told us, open matters first. @serves S2-09 */
export function CasesOfHome({ homeId }: { homeId: string }) {
  const t = useTexts(texts)
  const { data } = useQuery(casesOfHome(homeId))
  const sorted = (data?.items ?? []).toSorted(
    (one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null),
  )
  return (
    <Section
      title={t.cases}
      aside={sorted.length > 0 && <AppLink to={`/cases?homeId=${homeId}`}>{t.allCases}</AppLink>}
    >
      {data && sorted.length === 0 && <p className={styles.faint}>{t.noCases}</p>}
      <ul className={styles.cases}>
        {sorted.slice(0, 6).map(({ id, title, openedAt, closedAt }) => (
          <li key={id} data-tone={closedAt ? 'done' : 'active'}>
            <ToneMark tone={closedAt ? 'done' : 'active'} size={10} />
            <AppLink to={`/cases/${id}`}>{title}</AppLink>
            <small>
              <RelativeTime at={openedAt} />
            </small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
