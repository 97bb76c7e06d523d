import { AppLink } from '#design/link.tsx'
import { ListPart } from '#design/list/list-part.tsx'
import type { Column, ColumnSort } from '#design/list/model.ts'
import { useTab } from '#design/list/use-tab.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import { type casesContract, dimensions, reportOrders } from '../../../contract.ts'
import { cases } from '../api.ts'
import { words } from '../words.ts'
import { type Asked, casesAt } from './period.ts'
import { asNumber, percent } from './say.ts'
import { reportTexts } from './texts.ts'

type Row = ReplyOf<(typeof casesContract)['routes']['caseReport']>['items'][number]
type Dimension = (typeof dimensions)[number]

/** The figures of each project, topic, department, person, way in, month or quarter; a row leads to its cases. */
export function ReportTable({ asked }: { asked: Asked }) {
  const t = useTexts(reportTexts)
  const [by, show] = useTab('by', dimensions)
  const columns = useColumns(asked, by)
  const label = t.table(t.dimensions[by])
  return (
    <ListPart<Row>
      name="cases.report"
      label={label}
      list={cases.call.caseReport}
      query={{ ...asked, by }}
      columns={(rows) =>
        columns.filter(({ key }) => !seldom.has(key) || rows.some((row) => row[key as 'special']))
      }
      order={isTime(by) ? 'time' : '-opened'}
      rowKey={({ key }) => key}
      rowLink={(row) => casesAt(asked, placeOf(asked, by, row))}
      exportAs="cases.caseReport"
      exportTitle={`${t.title} ${label}`}
      head={
        <Tabs
          label={t.by}
          active={by}
          onChange={(key) => show(key as Dimension)}
          items={dimensions.map((key) => ({ key, label: t.dimensions[key] }))}
        />
      }
      empty={<EmptyState icon="chart" title={t.none} hint={t.noneHint} />}
    />
  )
}

const isTime = (by: Dimension) => by === 'month' || by === 'quarter'

/** Columns that stand there only when somebody has such cases. */
const seldom = new Set(['special', 'unconfirmed', 'repeats', 'merged'])

const sortOf = (key: string): ColumnSort | undefined =>
  reportOrders.some((order) => order === key) ? { by: key, as: 'amount' } : undefined

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
    sort: sortOf(key),
    render,
    exported: { path: key, kind: 'number' },
  })
  const { from, until } = asked
  return [
    {
      key: 'name',
      title: t.dimensions[by],
      sort: isTime(by) ? { by: 'time', as: 'time' } : undefined,
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
  return isTime(by) ? { dueFrom: ids[0], dueUntil: ids[1] } : { dueFrom: from, dueUntil: until }
}
