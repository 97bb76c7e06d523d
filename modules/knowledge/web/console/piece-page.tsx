import { useQuery } from '@tanstack/react-query'
import { Segmented, Switch } from 'antd'
import { useState } from 'react'
import { useRouteParams } from '#design/link.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { TextChanges } from '#design/plain/text-changes.tsx'
import { History } from '#design/record/history/history.tsx'
import { RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useSay, useTexts } from '#design/texts.ts'
import { words } from './parts/words.ts'
import { type Edition, knowledge, type Piece, placeOf, toneOfEdition } from './api.ts'
import styles from './knowledge.module.css'
import { PieceNext } from './piece-next.tsx'
import { StepLines } from './step-lines.tsx'
import { texts } from './texts.ts'
import { useTopics } from './use-topics.ts'

/** An article, a template, the guide or the creed with its editions. @serves S1-47, S2-06, S2-17, S4-08, S4-10 */
export default function PiecePage() {
  const { pieceId } = useRouteParams('pieceId')
  const { data, error } = useQuery(knowledge.query.getPiece({ params: { pieceId } }))
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded piece={data} /> : <Skeleton lines={10} />
}

function Loaded({ piece }: { piece: Piece }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const say = useSay()
  const { nameOf } = useTopics()
  const { sort, audience, purpose, topicIds, projectName, reviewOn, uses, active, pending, number } = piece
  const state = active ? (pending ?? (number === null ? 'draft' : 'published')) : 'replaced'
  const back = { article: t.knowledge, template: t.templates, plan: t.plans, guide: t.guide, creed: t.creed }[
    sort
  ]
  return (
    <RecordPage
      back={{ to: placeOf(sort), label: back }}
      title={say({ zh: piece.titleZh, en: piece.titleEn || piece.titleZh })}
      hint={w.sorts[sort]}
      status={<StatusTag tone={toneOfEdition[state]}>{active ? w.states[state] : t.retired}</StatusTag>}
      facts={[
        ...(sort === 'article' ? [{ label: t.audience, value: w.audiences[audience] }] : []),
        ...(purpose ? [{ label: t.purpose, value: w.purposes[purpose] }] : []),
        { label: t.project, value: projectName ?? t.wholeGroup },
        { label: t.topics, value: join.list(topicIds.map(nameOf).filter(Boolean)) || t.anyTopic },
        ...(reviewOn ? [{ label: t.reviewOn, value: <DateText date={reviewOn} /> }] : []),
        ...(sort === 'template' || uses ? [{ label: t.uses, value: t.times(uses) }] : []),
      ]}
      next={<PieceNext piece={piece} />}
    >
      <Editions editions={piece.editions} />
      <History
        name="knowledge.pieceHistory"
        of={piece.id}
        ask={(query) => knowledge.call.pieceHistory({ params: { pieceId: piece.id }, query })}
      />
    </RecordPage>
  )
}

function Editions({ editions }: { editions: readonly Edition[] }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const [chosen, choose] = useState<string>()
  const [isCompared, compare] = useState(true)
  const edition = editions.find(({ id }) => id === chosen) ?? editions[0]
  if (!edition) return null
  const before = editions.find(({ number }) => number === edition.number - 1)
  return (
    <Section
      title={t.words}
      aside={
        before && (
          <label className={styles.row}>
            <Switch size="small" checked={isCompared} onChange={compare} />
            {t.compare}
          </label>
        )
      }
    >
      <div className={styles.both}>
        {editions.length > 1 && (
          <Segmented
            aria-label={t.editions}
            value={edition.id}
            onChange={choose}
            options={editions.map(({ id, number }) => ({ value: id, label: t.edition(number) }))}
          />
        )}
        <span className={styles.row}>
          <StatusTag bare tone={toneOfEdition[edition.state]}>
            {w.states[edition.state]}
          </StatusTag>
          <span className={styles.quiet}>{t.by(edition.writtenBy, edition.publishedBy)}</span>
          {edition.publishedOn && <DateText date={edition.publishedOn} />}
        </span>
        <StepLines steps={edition.steps ?? []} />
        {edition.note && <span className={styles.quiet}>{join.pair(t.noteSaid, edition.note)}</span>}
        {(['Zh', 'En'] as const).map((language) => (
          <div key={language} lang={language.toLowerCase()}>
            <h3>{edition[`title${language}`] || '—'}</h3>
            {before && isCompared ? (
              <TextChanges before={before[`body${language}`]} after={edition[`body${language}`]} />
            ) : (
              <p className={styles.words}>{edition[`body${language}`] || '—'}</p>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}
