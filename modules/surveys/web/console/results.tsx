import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { choicesOf, words } from '../parts/words.ts'
import { type ProjectResults, type Results, surveys } from './api.ts'
import { CallTabs } from './call-tabs.tsx'
import { texts } from './result-texts.ts'
import styles from './results.module.css'

/** A2 and A3 by project and quarter, each with its sample and margin. @serves S0-12, S0-13 */
export default function ResultsPage() {
  const t = useTexts(texts)
  const [quarter, setQuarter] = useState<string>()
  const { data, error } = useQuery(surveys.query.callbackResults({ query: quarter ? { quarter } : {} }))
  return (
    <>
      <PageHead
        title={t.title}
        hint={t.hint}
        actions={
          data && (
            <Select
              aria-label={t.quarter}
              value={data.quarter}
              onChange={setQuarter}
              options={data.quarters.map((value) => ({ value, label: value.replace('-', ' ') }))}
            />
          )
        }
      />
      <CallTabs active="results" />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.items.length === 0 && <EmptyState icon="survey" title={t.none} hint={t.noneHint} />}
      {data && data.items.length > 0 && (
        <div className={styles.results}>
          {data.items.map((item) => (
            <Project key={item.projectId} item={item} results={data} />
          ))}
          <p className={styles.counted}>{t.counted}</p>
        </div>
      )}
    </>
  )
}

function Project({ item, results }: { item: ProjectResults; results: Results }) {
  const t = useTexts(texts)
  const { projectId, projectName, owed, reached, process, effect } = item
  const opinions = `/callback-opinions?projectId=${projectId}&quarter=${results.quarter}`
  return (
    <Section
      title={projectName}
      aside={
        <div className={styles.facts}>
          <span>
            {t.reached} {t.of(reached, owed)}
          </span>
          <AppLink to={opinions}>{t.opinionsOf}</AppLink>
        </div>
      }
    >
      <div className={styles.scores}>
        <Score title={t.process} {...process} />
        <Score
          title={t.effect}
          {...effect}
          more={effect.topTwo === null ? undefined : t.topTwo(effect.topTwo)}
        />
      </div>
      {item.questions.length > 0 && (
        <details className={styles.details}>
          <summary>{t.show}</summary>
          <ByQuestion item={item} results={results} />
        </details>
      )}
    </Section>
  )
}

interface ScoreProps {
  title: string
  standing: 'none' | 'indicative' | 'valid'
  score: number | null
  respondents: number
  margin: number | null
  isPartial?: boolean
  more?: string | undefined
}

function Score({ title, standing, score, respondents, margin, isPartial = false, more }: ScoreProps) {
  const t = useTexts(texts)
  const tone = { none: 'off', indicative: 'info', valid: 'done' } as const
  const said = { none: t.tooFew, indicative: t.indicative, valid: t.valid }
  return (
    <div className={styles.score}>
      <span className={styles.label}>{title}</span>
      <span className={styles.figure}>{score === null ? '—' : score.toFixed(1)}</span>
      <span className={styles.facts}>
        {t.answers(respondents)}
        {score !== null && margin !== null && ` · ${t.margin(margin)}`}
        {more && ` · ${more}`}
      </span>
      <span className={styles.facts}>
        <StatusTag bare tone={tone[standing]}>
          {said[standing]}
        </StatusTag>
        {isPartial && (
          <span title={t.partialHint}>
            <StatusTag bare tone="info">
              {t.partial}
            </StatusTag>
          </span>
        )}
      </span>
    </div>
  )
}

type Asked = ProjectResults['questions'][number]

function ByQuestion({ item, results }: { item: ProjectResults; results: Results }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  const wordsOf = ({ group, key }: Asked) => {
    const found = results.questions.find((one) => one.group === group && one.key === key)
    return found ? say(found) : key
  }
  const tables = (['A2', 'A3'] as const).map((measure) => ({
    measure,
    rows: item.questions.filter((question) => question.measure === measure),
  }))
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ measure, rows }) => {
      const columns: Column<Asked>[] = [
        { key: 'question', title: `${measure} · ${t.question}`, render: wordsOf },
        ...choicesOf[measure].map((value): Column<Asked> => ({
          key: value,
          title: w.values[value],
          width: 100,
          align: 'right',
          render: ({ counts }) => counts[value] ?? 0,
        })),
      ]
      return (
        <ListTable
          key={measure}
          label={`${t.questions(item.projectName)} ${measure}`}
          columns={columns}
          rows={rows}
          rowKey={({ group, key }) => `${group} ${key}`}
        />
      )
    })
}
