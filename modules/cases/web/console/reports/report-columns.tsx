import { AppLink } from '#design/link.tsx'
import type { Column, ColumnSort } from '#design/list/model.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { reportOrders } from '../../../contract.ts'
import { words } from '../words.ts'
import { type Asked, casesAt } from './period.ts'
import { type Dimension, isTime, type Row, waysOf } from './row-ways.ts'
import { asNumber, percent } from './say.ts'
import { reportTexts } from './texts.ts'

const none = '—'

const sortOf = (key: string): ColumnSort | undefined =>
  reportOrders.some((order) => order === key) ? { by: key, as: 'amount' } : undefined

/** The columns of a report; each figure leads to the cases that it counts. */
export function useReportColumns(asked: Asked, by: Dimension): Column<Row>[] {
  const t = useTexts(reportTexts)
  const nameOf = useName(by)
  const figure = (
    key: keyof Row & string,
    title: string,
    { say, way, width = 92 }: FigureOf,
  ): Column<Row> => ({
    key,
    title,
    width,
    align: 'right',
    sort: sortOf(key),
    render: (row) => {
      const said = say(row)
      if (!said || said === none) return said || null
      return <AppLink to={casesAt(asked, waysOf(asked, by, row)[way])}>{said}</AppLink>
    },
    exported: { path: key, kind: 'number' },
  })
  return [
    {
      key: 'name',
      title: t.dimensions[by],
      sort: isTime(by) ? { by: 'time', as: 'time' } : undefined,
      render: nameOf,
      exported: { path: by === 'channel' ? 'key' : 'zh' },
    },
    figure('opened', t.opened, { say: ({ opened }) => `${opened}`, way: 'opened', width: 64 }),
    figure('inTimeShare', t.inTime, { say: (row) => percent(row.inTimeShare), way: 'answer', width: 104 }),
    figure('solvedShare', t.solved, {
      say: (row) => (row.due ? `${percent(row.solvedShare)} · ${row.solved}/${row.due}` : none),
      way: 'due',
      width: 116,
    }),
    figure('special', t.special, {
      say: ({ special, specialSolved }) => special && `${specialSolved}/${special}`,
      way: 'special',
    }),
    figure('unconfirmed', t.unconfirmed, { say: (row) => row.unconfirmed, way: 'unconfirmed' }),
    figure('repeats', t.repeats, { say: ({ repeats }) => repeats, way: 'repeats' }),
    figure('merged', t.merged, { say: ({ merged }) => merged, way: 'merged' }),
    figure('contactsEach', t.contacts, { say: (row) => asNumber(row.contactsEach), way: 'closed' }),
    figure('transfersEach', t.transfers, { say: (row) => asNumber(row.transfersEach), way: 'closed' }),
    figure('daysEach', t.days, { say: ({ daysEach }) => asNumber(daysEach), way: 'closed', width: 72 }),
    figure('reopenedShare', t.reopened, {
      say: (row) => percent(row.reopenedShare),
      way: 'reopened',
      width: 72,
    }),
    figure('satisfaction', t.satisfaction, {
      say: (row) => asNumber(row.satisfaction, 2),
      way: 'rated',
      width: 72,
    }),
  ]
}

interface FigureOf {
  say: (row: Row) => string | number
  way: keyof ReturnType<typeof waysOf>
  width?: number
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
