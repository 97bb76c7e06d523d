import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { disclosure } from './api.ts'
import { posterTexts } from './poster-texts.ts'
import styles from './poster.module.css'
import { toneOfPlace } from './tones.ts'

const standings = ['missing', 'outdated', 'late', 'dueForReview'] as const

/** Posters that are to be hung, exchanged or looked at again, for whoever sees to them today. @serves S3-41, S0-17 */
export function DuePlaces() {
  const t = useTexts(posterTexts)
  const { data } = useQuery(disclosure.query.countDuePlaces())
  if (!data?.due) return null
  return (
    <Section
      title={t.dueToday(data.due)}
      aside={<AppLink to={`/disclosure/posters?standing=${standings.join(',')}`}>{t.seeAll}</AppLink>}
    >
      <ul className={styles.due}>
        {standings
          .filter((standing) => data[standing] > 0)
          .map((standing) => (
            <li key={standing}>
              <AppLink to={`/disclosure/posters?standing=${standing}`}>
                <StatusTag bare tone={toneOfPlace[standing]}>
                  {t.standings[standing]}
                </StatusTag>
                {data[standing]}
              </AppLink>
            </li>
          ))}
      </ul>
    </Section>
  )
}
