import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink } from '#design/link.tsx'
import { ExportButton } from '#design/list/export-button.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Segmented } from '#design/plain/segmented.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { insightsContract } from '../../../contract.ts'
import { insights } from '../api.ts'
import { Scatter } from './scatter.tsx'
import { loyaltyTexts } from './texts.ts'
import styles from './loyalty.module.css'

type Reply = ReplyOf<(typeof insightsContract)['routes']['loyalty']>
type Row = Reply['items'][number]
type Cause = Reply['correlations'][number]['x']
type Answer = Reply['correlations'][number]['y']

const say: Record<Cause | Answer, (value: number) => string> = {
  perHundred: (value) => value.toFixed(1),
  solvedShare: (value) => `${Math.round(value * 100)}%`,
  agreedShare: (value) => `${Math.round(value * 100)}%`,
  satisfaction: (value) => value.toFixed(1),
}
const figure = (key: Cause | Answer, value: number | null) => (value === null ? '—' : say[key](value))

/** The complaints of a project and quarter, in the inbox. */
const casesOf = ({ projectId }: Row, { fromOn, untilOn }: Reply) =>
  `/cases?${new URLSearchParams({ open: 'false', kind: 'complaint', projectId, openedFrom: fromOn, openedUntil: untilOn })}`

/** Whether more complaints go with less loyalty: project against project, quarter by quarter. @serves S1-51 */
export default function Loyalty() {
  const t = useTexts(loyaltyTexts)
  const quarters = lastQuarters(isoDay(new Date()))
  const [quarter, setQuarter] = useState(quarters[0]!)
  const { data, error } = useQuery(insights.query.loyalty({ query: { quarter } }))
  const columns = useColumns(data)
  const phone = usePhone()
  const Rows = phone ? ListCards : ListTable
  return (
    <>
      <PageHead
        title={t.title}
        hint={t.hint}
        actions={
          <ExportButton list="insights.loyalty" title={t.title} query={{ quarter }} columns={columns} />
        }
      />
      <div className={styles.bar}>
        <Segmented
          label={t.quarter}
          value={quarter}
          options={quarters.map((value) => ({ value, label: value.replace('-', ' ') }))}
          onChange={setQuarter}
        />
      </div>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={8} />}
      {data?.items.length === 0 && <EmptyState icon="heart" title={t.none} hint={t.noneHint} />}
      {data && data.items.length > 0 && (
        <div className={styles.stack}>
          <Picture reply={data} />
          <Rows label={t.title} rows={data.items} rowKey={({ projectId }) => projectId} columns={columns} />
        </div>
      )}
    </>
  )
}

function Picture({ reply }: { reply: Reply }) {
  const t = useTexts(loyaltyTexts)
  const [x, setX] = useState<Cause>('perHundred')
  const [y, setY] = useState<Answer>('satisfaction')
  const found = reply.correlations.find((one) => one.x === x && one.y === y)!
  const spots = reply.items.flatMap((row) => {
    const [of, said] = [row[x], row[y]]
    if (of === null || said === null) return []
    const label = t.point(row.name, `${t.causes[x]} ${say[x](of)}`, `${t.answers[y]} ${say[y](said)}`)
    return [{ key: row.projectId, x: of, y: said, name: row.name, label, to: casesOf(row, reply) }]
  })
  const options = <Key extends string>(words: Record<Key, string>) =>
    (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }))
  return (
    <figure className={styles.figure}>
      <div className={styles.bar}>
        <Segmented label={t.across} value={x} options={options(t.causes)} onChange={setX} />
        <Segmented label={t.upward} value={y} options={options(t.answers)} onChange={setY} />
      </div>
      <figcaption>
        <strong>{t.question(t.causes[x], t.answers[y])}</strong>
      </figcaption>
      {spots.length === 0 ? (
        <p className={styles.quiet}>{t.empty}</p>
      ) : (
        <Scatter spots={spots} across={t.causes[x]} upward={t.answers[y]} say={{ x: say[x], y: say[y] }} />
      )}
      <p className={styles.said}>{saidOf(t, found)}</p>
      <p className={styles.quiet}>{t.notCause}</p>
      <p className={styles.quiet}>{t.counted}</p>
      <p className={styles.quiet}>{t.later}</p>
    </figure>
  )
}

function saidOf(t: (typeof loyaltyTexts)['zh'], { projects, coefficient }: Reply['correlations'][number]) {
  if (coefficient !== null) return t.coefficient(coefficient.toFixed(2), projects)
  return projects < 8 ? t.tooFew(projects) : t.same(projects)
}

function useColumns(reply: Reply | undefined): Column<Row>[] {
  const t = useTexts(loyaltyTexts)
  const column = (key: keyof Row & string, title: string, render: Column<Row>['render']): Column<Row> => ({
    key,
    title,
    width: 120,
    align: 'right',
    render,
    exported: { path: key, kind: 'number' },
  })
  return [
    {
      key: 'name',
      title: t.project,
      card: 'title',
      exported: { path: 'name' },
      render: (row) => (reply ? <AppLink to={casesOf(row, reply)}>{row.name}</AppLink> : row.name),
    },
    { key: 'city', title: t.city, width: 100, exported: { path: 'city' }, render: ({ city }) => city },
    column('homes', t.homes, ({ homes }) => homes),
    column('opened', t.opened, ({ opened }) => opened),
    column('perHundred', t.causes.perHundred, (row) => figure('perHundred', row.perHundred)),
    column('solvedShare', t.causes.solvedShare, (row) => figure('solvedShare', row.solvedShare)),
    column('calls', t.calls, ({ calls }) => calls),
    column('agreedShare', t.answers.agreedShare, (row) => figure('agreedShare', row.agreedShare)),
    column('rated', t.rated, ({ rated }) => rated),
    column('satisfaction', t.answers.satisfaction, (row) => figure('satisfaction', row.satisfaction)),
  ]
}

/** The present quarter and the three before it. */
function lastQuarters(today: string): string[] {
  const count = Number(today.slice(0, 4)) * 4 + Math.ceil(Number(today.slice(5, 7)) / 3) - 1
  return [0, 1, 2, 3].map((back) => `${Math.floor((count - back) / 4)}-Q${((count - back) % 4) + 1}`)
}
