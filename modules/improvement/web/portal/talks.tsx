import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { improvement } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

/** The talk meetings of my estate: to come, and their minutes. @serves 7.7 */
export default function Talks() {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { data, error } = useQuery(improvement.query.listMyTalks())
  return (
    <Page title={t.talks} lead={t.talksLead} back="/">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={4} />}
      {data?.items.length === 0 && <EmptyState icon="people" title={t.noTalks} hint={t.noTalksHint} />}
      {data?.items.map(({ id, title, heldOn, place, state, booking, hasMinutes, projectName }) => (
        <Card key={id} title={title} aside={t.talkStates[state]} to={`/talks/${id}`}>
          <p className={styles.quiet}>
            {projectName} · {dateWords(heldOn, now, language)} · {place}
            {booking && ` · ${booking === 'joined' ? t.joined : t.booked}`}
            {hasMinutes && ` · ${t.minutesThere}`}
          </p>
        </Card>
      ))}
    </Page>
  )
}
