import { Button } from 'antd'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { Money } from '#design/plain/money.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
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
        {
          kind: 'choice',
          key: 'stage',
          title: t.stage,
          several: true,
          options: stages.map((value) => ({ value, label: w.stages[value] })),
        },
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
    {
      key: 'project',
      title: t.project,
      card: 'title',
      exported: { path: 'projectName' },
      render: ({ projectName }) => projectName,
    },
    {
      key: 'stage',
      title: t.stage,
      width: 120,
      card: 'corner',
      exported: { path: 'stage', words: w.stages },
      render: (row) => <StatusTag tone={toneOfProgramme(row)}>{w.stages[row.stage]}</StatusTag>,
    },
    { key: 'city', title: t.city, width: 90, exported: { path: 'city' }, render: ({ city }) => city },
    {
      key: 'anniversary',
      title: t.anniversary,
      width: 130,
      sort: { by: 'anniversaryOn', as: 'time' },
      exported: { path: 'anniversaryOn', kind: 'date' },
      render: ({ anniversaryOn }) => <DateText date={anniversaryOn} />,
    },
    {
      key: 'delivered',
      title: t.delivered,
      width: 130,
      exported: { path: 'deliveredOn', kind: 'date' },
      render: ({ deliveredOn }) => <DateText date={deliveredOn} />,
    },
    {
      key: 'next',
      title: t.next,
      width: 190,
      exported: { path: 'next', words: t.nexts },
      render: ({ next }) => (next ? t.nexts[next] : t.finished),
    },
    {
      key: 'due',
      title: t.due,
      width: 130,
      sort: { by: 'dueOn', as: 'time' },
      exported: { path: 'dueOn', kind: 'date' },
      render: ({ dueOn }) => dueOn && <DateText date={dueOn} />,
    },
    {
      key: 'responsible',
      title: t.responsible,
      width: 100,
      exported: { path: 'responsible' },
      render: ({ responsible }) => responsible,
    },
    {
      key: 'cost',
      title: t.cost,
      width: 140,
      exported: { path: 'costFen', kind: 'money' },
      render: ({ costFen }) => costFen !== null && <Money fen={costFen} round />,
    },
  ]
}
