import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { AppLink } from '#design/link.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from './parts/words.ts'
import { knowledge, type ToneWord } from './api.ts'
import styles from './knowledge.module.css'
import { KnowledgeTabs } from './knowledge-tabs.tsx'
import { texts } from './texts.ts'
import { WordDialog } from './tone-word.tsx'

/** How we speak with customers, and phrases to avoid with what is better. @serves S4-08, S0-46 */
export default function ToneGuide() {
  const t = useTexts(texts)
  const language = useLanguage()
  const may = useMay()('knowledge.write')
  const { data: guide, error } = useQuery(knowledge.query.getGuide())
  const { data: tone } = useQuery(knowledge.query.listToneWords())
  return (
    <>
      <PageHead title={t.guide} hint={t.guideHint} />
      <KnowledgeTabs active="guide" />
      {error && <ErrorState title={error.message} />}
      {!guide && !error && <Skeleton lines={10} />}
      {guide && tone && (
        <div className={styles.grid}>
          <Section
            title={language === 'zh' ? guide.titleZh : guide.titleEn}
            aside={<AppLink to={`/tone-guide/${guide.id}`}>{t.editionsOf}</AppLink>}
          >
            <p className={styles.words}>{language === 'zh' ? guide.bodyZh : guide.bodyEn}</p>
          </Section>
          <div>
            <Section title={t.toWords} aside={may && <WordDialog />}>
              <Words items={tone.items} />
            </Section>
            <History
              name="knowledge.toneHistory"
              of="tone"
              ask={(query) => knowledge.call.toneHistory({ query })}
            />
          </div>
        </div>
      )}
    </>
  )
}

function Words({ items }: { items: readonly ToneWord[] }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const may = useMay()('knowledge.write')
  return (
    <ListTable<ToneWord>
      label={t.toWords}
      rows={[...items]}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'phrase',
          title: t.phrase,
          width: 130,
          card: 'title',
          render: ({ phrase, active }) =>
            active ? (
              phrase
            ) : (
              <StatusTag bare tone="off">
                {phrase}
              </StatusTag>
            ),
        },
        {
          key: 'better',
          title: t.instead,
          render: ({ better, whyZh, whyEn }) => (
            <>
              <span className={styles.better}>{better}</span>
              <br />
              <span className={styles.quiet}>{say({ zh: whyZh, en: whyEn })}</span>
            </>
          ),
        },
        { key: 'kind', title: t.kind, width: 90, card: 'corner', render: ({ kind }) => w.toneKinds[kind] },
        ...(may
          ? [
              {
                key: 'edit',
                title: '',
                width: 60,
                render: (word: ToneWord) => <WordDialog word={word} />,
              },
            ]
          : []),
      ]}
    />
  )
}
