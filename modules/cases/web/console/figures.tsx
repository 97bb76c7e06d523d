import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { AppLink } from '#design/link.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../contract.ts'
import { cases, estate } from './api.ts'
import styles from './figures.module.css'

const texts = defineTexts({
  zh: {
    title: '个案统计',
    from: '从',
    until: '到',
    opened: '受理',
    inTime: '24 小时内答复',
    open: '处理中',
    overdue: '答复超时',
    closed: '结案',
    reopened: '重开',
    satisfaction: '满意度',
    inTimeHow: '期间受理且已到时限的个案中，首次直接答复不晚于承诺时限的比例；自动回执不算答复。',
    satisfactionHow: '客户评价的平均值（1–5 星），未评价的不计。',
    project: '项目',
    byProject: '按项目',
    how: '统计说明',
  },
  en: {
    title: 'Case figures',
    from: 'From',
    until: 'Until',
    opened: 'Opened',
    inTime: 'Answered within 24 h',
    open: 'Open',
    overdue: 'Answer overdue',
    closed: 'Closed',
    reopened: 'Reopened',
    satisfaction: 'Satisfaction',
    inTimeHow:
      'Of the cases opened in the period whose term has come: share with a first direct answer within the promise; a receipt is no answer.',
    satisfactionHow: 'Mean of customers’ ratings (1–5 stars); unrated cases do not count.',
    project: 'Project',
    byProject: 'By project',
    how: 'How it is counted',
  },
})
type Row = ReplyOf<(typeof casesContract)['routes']['caseFigures']>['projects'][number]
const percent = (share: number | null) => (share === null ? '—' : `${(share * 100).toFixed(1)}%`)
const dayLength = 86_400_000
const dayAgo = (days: number) => isoDay(new Date(Date.now() - days * dayLength))
/** The API takes the end as the first day that no longer counts. */
const dayAfter = (day: string) => new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10)

/** How complaints are answered, for those who lead; every figure says how it is counted. @serves S1-49, S1-50, S1-51, S1-24, S3-27 */
export default function Figures() {
  const t = useTexts(texts)
  const [from, setFrom] = useState(dayAgo(30))
  const [until, setUntil] = useState(dayAgo(0))
  const query = { from: `${from}T00:00:00+08:00`, until: `${dayAfter(until)}T00:00:00+08:00` }
  const { data } = useQuery(cases.query.caseFigures({ query }))
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <div className={styles.period}>
            <DateField label={t.from} value={from} onChange={(date) => date && setFrom(date)} />
            <DateField label={t.until} value={until} onChange={(date) => date && setUntil(date)} />
          </div>
        }
      />
      {!data && <Skeleton lines={6} />}
      {data && (
        <div className={styles.page}>
          <StatRow>
            <StatCard label={t.opened} value={data.total.opened} />
            <StatCard label={t.inTime} value={percent(data.total.answeredInTimeShare)} note={t.inTimeHow} />
            <StatCard
              label={t.open}
              value={data.total.open}
              link={(count) => <AppLink to="/cases">{count}</AppLink>}
            />
            <StatCard
              label={t.overdue}
              value={data.total.overdue}
              tone={data.total.overdue ? 'late' : undefined}
              link={(count) => <AppLink to="/cases?overdue=true">{count}</AppLink>}
            />
            <StatCard
              label={t.satisfaction}
              value={data.total.satisfaction?.toFixed(2) ?? '—'}
              note={t.satisfactionHow}
            />
          </StatRow>
          <Section title={t.byProject}>
            <ByProject rows={data.projects} />
          </Section>
        </div>
      )}
    </>
  )
}

/** Each project, its open and late cases one click away. */
function ByProject({ rows }: { rows: readonly Row[] }) {
  const t = useTexts(texts)
  const phone = usePhone()
  const { data: projects } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  const nameOf = (projectId: string) => projects?.items.find(({ id }) => id === projectId)?.name ?? ''
  const figure = (key: string, title: string, render: Column<Row>['render']): Column<Row> => ({
    key,
    title,
    width: 110,
    align: 'right',
    render,
  })
  const Rows = phone ? ListCards : ListTable
  return (
    <Rows
      label={t.byProject}
      rows={rows}
      rowKey={({ projectId }) => projectId}
      rowLink={({ projectId }) => `/cases?projectId=${projectId}`}
      columns={[
        { key: 'project', title: t.project, width: 140, render: ({ projectId }) => nameOf(projectId) },
        figure('opened', t.opened, ({ opened }) => opened),
        figure('inTime', t.inTime, ({ answeredInTimeShare }) => percent(answeredInTimeShare)),
        figure('open', t.open, ({ open }) => open),
        figure('overdue', t.overdue, ({ projectId, overdue }) => (
          <AppLink to={`/cases?projectId=${projectId}&overdue=true`}>{overdue}</AppLink>
        )),
        figure('closed', t.closed, ({ closed }) => closed),
        figure('reopened', t.reopened, ({ reopened }) => reopened),
        figure('satisfaction', t.satisfaction, ({ satisfaction }) => satisfaction?.toFixed(2) ?? '—'),
      ]}
    />
  )
}
