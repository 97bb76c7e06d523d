import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { ExportButton } from '#design/list/export-button.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { useTab } from '#design/list/use-tab.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { type casesContract, dimensions } from '../../../contract.ts'
import { cases } from '../api.ts'
import { words } from '../words.ts'
import { type Asked, casesAt } from './period.ts'
import { asNumber, percent } from './say.ts'
import { reportTexts } from './texts.ts'
import styles from './reports.module.css'

type Row = ReplyOf<(typeof casesContract)['routes']['caseReport']>['items'][number]
type Dimension = (typeof dimensions)[number]

/** The figures of each project, topic, department, person, way in, month or quarter; a row leads to its cases. */
export function ReportTable({ asked }: { asked: Asked }) {
  const t = useTexts(reportTexts)
  const phone = usePhone()
  const [by, show] = useTab('by', dimensions)
  const query = { ...asked, by }
  const { data } = useQuery(cases.query.caseReport({ query }))
  const all = useColumns(asked, by)
  const columns = all.filter(
    ({ key }) => !seldom.has(key) || data?.items.some((row) => row[key as 'special']),
  )
  const label = t.table(t.dimensions[by])
  const Rows = phone ? ListCards : ListTable
  return (
    <section className={styles.table} aria-label={label}>
      <header>
        <Tabs
          label={t.by}
          active={by}
          onChange={(key) => show(key as Dimension)}
          items={dimensions.map((key) => ({ key, label: t.dimensions[key] }))}
        />
        <ExportButton list="cases.caseReport" title={`${t.title} ${label}`} query={query} columns={columns} />
      </header>
      {!data && <Skeleton lines={5} />}
      {data?.items.length === 0 && <EmptyState icon="chart" title={t.none} hint={t.noneHint} />}
      {data && data.items.length > 0 && (
        <Rows
          label={label}
          rows={data.items}
          rowKey={({ key }) => key}
          rowLink={(row) => casesAt(asked, placeOf(asked, by, row))}
          columns={columns}
        />
      )}
    </section>
  )
}

/** Columns that stand there only when somebody has such cases. */
const seldom = new Set(['special', 'unconfirmed', 'repeats', 'merged'])

/** Where the cases of a row are found. */
function placeOf({ from, until }: Asked, by: Dimension, { ids }: Row): Record<string, string | undefined> {
  const opened = { openedFrom: from, openedUntil: until }
  switch (by) {
    case 'project':
      return { ...opened, projectId: ids[0] }
    case 'category':
      return { ...opened, categoryId: ids.join(',') }
    case 'department':
      return { ...opened, departmentId: ids[0] }
    case 'person':
      return { ...opened, ownerStaffId: ids[0] }
    case 'channel':
      return { ...opened, channel: ids[0] }
    case 'month':
    case 'quarter':
      return { openedFrom: ids[0], openedUntil: ids[1] }
  }
}

function useName(by: Dimension): (row: Row) => string {
  const t = useTexts(reportTexts)
  const w = useTexts(words)
  const say = useSay()
  return (row) => {
    const [year = '', at = ''] = row.key.split('-')
    if (by === 'month') return t.month(year, Number(at))
    if (by === 'quarter') return t.quarter(year, at.slice(1))
    if (row.ids.length === 0) return t.notSet
    return by === 'channel' ? (w.channels[row.key] ?? row.key) : say(row)
  }
}

function useColumns(asked: Asked, by: Dimension): Column<Row>[] {
  const t = useTexts(reportTexts)
  const nameOf = useName(by)
  const figure = (
    key: keyof Row & string,
    title: string,
    render: Column<Row>['render'],
    width = 96,
  ): Column<Row> => ({
    key,
    title,
    width,
    align: 'right',
    render,
    exported: { path: key, kind: 'number' },
  })
  const { from, until } = asked
  return [
    {
      key: 'name',
      title: t.dimensions[by],
      render: nameOf,
      exported: { path: by === 'channel' ? 'key' : 'zh' },
    },
    figure('opened', t.opened, ({ opened }) => opened, 70),
    figure('inTimeShare', t.inTime, (row) => percent(row.inTimeShare), 110),
    figure(
      'solvedShare',
      t.solved,
      (row) => (
        <AppLink
          to={casesAt(asked, {
            ...placeOf(asked, by, row),
            openedFrom: undefined,
            openedUntil: undefined,
            ...dueOf(by, row, { from, until }),
          })}
        >
          {`${percent(row.solvedShare)} · ${row.solved}/${row.due}`}
        </AppLink>
      ),
      130,
    ),
    figure(
      'special',
      t.special,
      ({ special, specialSolved }) => (special ? `${specialSolved}/${special}` : null),
      100,
    ),
    figure('unconfirmed', t.unconfirmed, ({ unconfirmed }) => unconfirmed || null, 100),
    figure('repeats', t.repeats, ({ repeats }) => repeats || null, 90),
    figure('merged', t.merged, ({ merged }) => merged || null, 110),
    figure('contactsEach', t.contacts, ({ contactsEach }) => asNumber(contactsEach), 110),
    figure('transfersEach', t.transfers, ({ transfersEach }) => asNumber(transfersEach), 110),
    figure('daysEach', t.days, ({ daysEach }) => asNumber(daysEach), 90),
    figure('reopenedShare', t.reopened, ({ reopenedShare }) => percent(reopenedShare), 80),
    figure('satisfaction', t.satisfaction, ({ satisfaction }) => asNumber(satisfaction, 2), 80),
  ]
}

/** A row of a month or quarter counts what fell due in it. */
function dueOf(by: Dimension, { ids }: Row, { from, until }: { from: string; until: string }) {
  const isTime = by === 'month' || by === 'quarter'
  return isTime ? { dueFrom: ids[0], dueUntil: ids[1] } : { dueFrom: from, dueUntil: until }
}
