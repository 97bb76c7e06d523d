import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { useNow } from '#design/plain/now.ts'
import { timeWords } from '#design/plain/time-words.ts'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { useTexts } from '#design/texts.ts'
import { board } from './api.ts'
import styles from './portal.module.css'
import { Prove } from './prove.tsx'
import { texts } from './texts.ts'

/** What somebody posted, and how far it has come. @serves S1-11 */
export default function Mine() {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { data, error } = useQuery(board.query.ownPosts())
  return (
    <Page title={t.mine} lead={t.mineLead} back="/board">
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && !data.isKnown && <Prove />}
      {data?.isKnown && data.items.length === 0 && (
        <EmptyState icon="message" title={t.none} hint={t.noneHint} />
      )}
      {data?.items.map(({ number, title, projectName, state, standing, decideBy }) => (
        <Card
          key={number}
          title={title}
          aside={standing ? t.standings[standing] : t.states[state]}
          to={`/board/${number}/part`}
        >
          <p className={styles.quiet}>
            {`${t.number(number)} · ${projectName}`}
            {state === 'waiting' && ` · ${t.waitingUntil(timeWords(new Date(decideBy), now, language))}`}
          </p>
        </Card>
      ))}
      {data?.isKnown && (
        <ButtonLink wide look="quiet" to="/board/new">
          {t.write}
        </ButtonLink>
      )}
    </Page>
  )
}
