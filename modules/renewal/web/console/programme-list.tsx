import { Button } from 'antd'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { Money } from '#design/plain/money.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useChange } from '#design/use-change.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { stages } from '../../contract.ts'
import { words } from '../parts/words.ts'
import { type ProgrammeLine, renewal } from './api.ts'
import { texts } from './texts.ts'
import { toneOfProgramme } from './tones.ts'

/** Projects that reach year four within twelve months or have passed it, with what comes next. @serves S0-58, 2.0, 8.6 */
export default function ProgrammeList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <ListPage<ProgrammeLine>
      name="renewal.programmes"
      title={t.title}
      hint={t.hint}
      list={renewal.call.listProgrammes}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/renewal/${id}`}
      order="dueOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('stage', t.stage, stages, w.stages, { several: true }),
        { kind: 'flag', key: 'isOverdue', title: t.overdue },
        {
          kind: 'dates',
          key: 'anniversary',
          title: t.anniversary,
          from: 'anniversaryFrom',
          until: 'anniversaryUntil',
        },
      ]}
      views={[
        { key: 'open', title: t.open, search: { isOpen: 'true' } },
        { key: 'late', title: t.late, search: { isOverdue: 'true' } },
        { key: 'every', title: t.every, search: {} },
      ]}
      exportAs="renewal.listProgrammes"
      actions={<Draw />}
      empty={<EmptyState icon="refresh" title={t.none} hint={t.noneHint} action={<Draw />} />}
    />
  )
}

function Draw() {
  const t = useTexts(texts)
  const may = useMay()
  const draw = useChange(() => renewal.call.drawList(), {
    refreshes: ['renewal'],
    onDone: ({ listed }) => toast.success(t.drawn(listed)),
  })
  if (!may('renewal.lead')) return null
  return (
    <Button loading={draw.busy} onClick={() => draw.run(undefined)}>
      {t.draw}
    </Button>
  )
}

function useColumns(): Column<ProgrammeLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  return [
    textColumn('projectName', t.project, { key: 'project', card: 'title' }),
    {
      key: 'stage',
      title: t.stage,
      width: 120,
      card: 'corner',
      exported: { path: 'stage', words: w.stages },
      render: (row) => <StatusTag tone={toneOfProgramme(row)}>{w.stages[row.stage]}</StatusTag>,
    },
    { key: 'city', title: t.city, width: 90, exported: { path: 'city' }, render: ({ city }) => city },
    dateColumn('anniversaryOn', t.anniversary, {
      key: 'anniversary',
      width: 130,
      sort: { by: 'anniversaryOn', as: 'time' },
    }),
    dateColumn('deliveredOn', t.delivered, { key: 'delivered', width: 130 }),
    {
      key: 'next',
      title: t.next,
      width: 190,
      exported: { path: 'next', words: t.nexts },
      render: ({ next }) => (next ? t.nexts[next] : t.finished),
    },
    dateColumn('dueOn', t.due, { key: 'due', width: 130, sort: { by: 'dueOn', as: 'time' } }),
    textColumn('responsible', t.responsible, { width: 100 }),
    {
      key: 'cost',
      title: t.cost,
      width: 140,
      exported: { path: 'costFen', kind: 'money' },
      render: ({ costFen }) => costFen !== null && <Money fen={costFen} round />,
    },
  ]
}
