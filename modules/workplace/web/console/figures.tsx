import { useQuery } from '@tanstack/react-query'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { numberColumn } from '#design/list/columns.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import { Chart } from '#design/plain/chart.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { PageHead } from '#design/shell/page-head.tsx'
import { AppLink } from '#design/link.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { figureGroups } from '../../contract.ts'
import { type Figures, workplace } from './api.ts'
import { texts as figureTexts } from './figure-texts.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'
import { WorkplaceTabs } from './workplace-tabs.tsx'
import styles from './workplace.module.css'

type Group = (typeof figureGroups)[number]
type Line = Figures['items'][number]

/** The last quarters as people name them, the present one first. */
function quartersUntil(day: string): string[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1
  return Array.from({ length: 8 }, (_, back) => `${Math.floor((last - back) / 4)}Q${((last - back) % 4) + 1}`)
}

/** The share of rules kept in a quarter, gathered one way. @serves S4-13 */
export default function ConductFigures() {
  const t = useTexts(texts)
  const f = useTexts(figureTexts)
  const quarters = quartersUntil(isoDay(new Date()))
  const [quarter, setQuarter] = useState(quarters[0]!)
  const [by, setBy] = useState<Group>('department')
  const { data, error } = useQuery(workplace.query.conductFigures({ query: { quarter, by } }))
  if (error) return <ErrorState isPage title={error.message} />
  return (
    <div className={styles.stack}>
      <PageHead title={t.tabs.figures} hint={f.hint} />
      <WorkplaceTabs active="figures" />
      <div className={styles.row}>
        <Select
          aria-label={f.quarter}
          value={quarter}
          onChange={setQuarter}
          options={quarters.map((value) => ({ value, label: value.replace('Q', ' Q') }))}
        />
        <Segmented<Group>
          value={by}
          onChange={setBy}
          options={figureGroups.map((value) => ({ value, label: f.groups[value] }))}
        />
      </div>
      {data ? <Gathered figures={data} by={by} /> : <Skeleton lines={8} />}
    </div>
  )
}

function Gathered({ figures: { whole, items, from, until }, by }: { figures: Figures; by: Group }) {
  const f = useTexts(figureTexts)
  const w = useTexts(words)
  const say = useSay()
  if (whole.checks === 0) return <EmptyState icon="chart" title={f.none} hint={f.noneHint} />
  const within = `from=${from}&until=${until}`
  const nameOf = ({ zh, en }: Line) =>
    by === 'chapter'
      ? (w.chapters[zh as keyof typeof w.chapters] ?? zh ?? '')
      : say({ zh: zh ?? f.nowhere, en: en ?? f.nowhere })
  const linkOf = ({ key }: Line) => {
    if (!key) return `/conduct-checks?${within}`
    const narrowed = { department: 'departmentId', city: 'nodeId', chapter: 'chapter', rule: 'ruleKey' }[by]
    return `/conduct-checks?${within}&${narrowed}=${key}`
  }
  const seen = items.filter(({ share }) => share !== null).slice(0, 12)
  return (
    <>
      <StatRow>
        <StatCard
          label={f.share}
          value={whole.share ?? '–'}
          unit={whole.share === null ? '' : '%'}
          note={f.counted}
          tone="active"
        />
        <StatCard label={f.rulesSeen} value={whole.kept + whole.notKept} note={f.counted} />
        <StatCard
          label={f.notKept}
          value={whole.notKept}
          tone={whole.notKept > 0 ? 'act' : 'done'}
          link={(inside) => <AppLink to={`/conduct-checks?${within}&result=notKept`}>{inside}</AppLink>}
        />
        <StatCard
          label={f.checks}
          value={whole.checks}
          link={(inside) => <AppLink to={`/conduct-checks?${within}`}>{inside}</AppLink>}
        />
      </StatRow>
      <Chart
        kind="bar"
        lying
        question={f.question}
        counted={f.counted}
        height={Math.max(160, seen.length * 34 + 40)}
        categories={seen.map((line) => shortened(nameOf(line)))}
        series={[{ name: f.share, values: seen.map(({ share }) => share) }]}
        unit="%"
        most={100}
      />
      <ListTable<Line>
        label={f.question}
        rows={items}
        rowKey={({ key }) => key ?? 'none'}
        rowLink={linkOf}
        columns={[
          { key: 'name', title: f.groups[by], render: nameOf },
          {
            key: 'share',
            title: f.share,
            width: 100,
            align: 'right',
            render: ({ share }) => (share === null ? '–' : `${share}%`),
          },
          numberColumn('kept', f.kept, { width: 90 }),
          numberColumn('notKept', f.notKept, { width: 90 }),
          numberColumn('notSeen', f.notSeen, { width: 90 }),
          numberColumn('checks', f.checks, { width: 90 }),
        ]}
      />
    </>
  )
}

const shortened = (name: string) => (name.length > 16 ? `${name.slice(0, 15)}…` : name)
