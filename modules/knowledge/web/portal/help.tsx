import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { ButtonLink } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Page } from '#design/portal/page.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { knowledge } from './api.ts'
import styles from './help.module.css'
import { texts } from './texts.ts'

/** Answers that customers find by themselves. @serves S2-17 */
export default function Help() {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const [words, seek] = useState('')
  const sought = useDeferredValue(words.trim())
  const { data, error } = useQuery({
    ...knowledge.query.listHelp({ query: sought ? { q: sought } : {} }),
    placeholderData: keepPreviousData,
  })
  const firstOf = (text: string) => text.split('\n')[0]!
  return (
    <Page title={t.help} lead={t.lead} back="/">
      <TextField
        label={t.search}
        value={words}
        onChange={seek}
        input={{ type: 'search', placeholder: t.searchHint, maxLength: 60 }}
      />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data?.items.length === 0 && <EmptyState icon="message" title={t.none} hint={t.noneHint} />}
      {data?.items.map(({ id, titleZh, titleEn, bodyZh, bodyEn }) => (
        <Card key={id} title={say({ zh: titleZh, en: titleEn })} to={`/help/${id}`}>
          <p className={styles.first}>{firstOf(language === 'zh' ? bodyZh : bodyEn)}</p>
        </Card>
      ))}
      <p className={styles.unsolved}>{t.unsolved}</p>
      <ButtonLink wide look="quiet" to="/cases/new">
        {t.report}
      </ButtonLink>
    </Page>
  )
}
