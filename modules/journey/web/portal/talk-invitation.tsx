import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { useNow } from '#design/plain/now.ts'
import { dateWords } from '#design/plain/time-words.ts'
import { Card } from '#design/portal/card.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { improvementContract } from '#modules/improvement/contract.ts'
import { apiOf } from '#platform/web/api.ts'
import styles from './portal.module.css'

const improvement = apiOf(improvementContract)

const texts = defineTexts({
  zh: { title: '业主恳谈会', join: (day: string) => `${day}，来说说您的想法。`, booked: '您已报名' },
  en: {
    title: 'Talk meeting',
    join: (day: string) => `${day}: come and tell us.`,
    booked: 'You have a place',
  },
})

/** The next talk meeting of the estate, where there is one. @serves 7.7 */
export function TalkInvitation() {
  const t = useTexts(texts)
  const language = useLanguage()
  const now = useNow()
  const { data } = useQuery({ ...improvement.query.listMyTalks(), retry: false })
  const next = data?.items.filter(({ state }) => state === 'announced').at(-1)
  if (!next) return null
  return (
    <Card title={t.title} aside={next.booking ? t.booked : next.projectName} to={`/talks/${next.id}`}>
      <p className={styles.soft}>
        {next.title} · {t.join(dateWords(next.heldOn, now, language))}
      </p>
    </Card>
  )
}
