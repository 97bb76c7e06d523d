import { editTexts } from './edit-texts.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { words } from '../parts/words.ts'
import { disclosure, type FactorLine } from './api.ts'
import { DisclosureTabs } from './disclosure-tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '公示中的不利因素',
    search: '位置或影响',
    place: '位置',
    effect: '可能的影响',
    project: '项目',
    side: '红线',
    kind: '类型',
    where: '方位与距离',
    annex: '写入合同附件',
    checkedOn: '核对日期',
    every: '全部',
    none: '还没有公示中的不利因素',
    noneHint: '不利因素公示张贴后，每一项都会列在这里。',
  },
  en: {
    title: 'Adverse factors that are posted',
    search: 'Place or effect',
    place: 'Place',
    effect: 'Possible effect',
    project: 'Project',
    side: 'Boundary',
    kind: 'Kind',
    where: 'Direction and distance',
    annex: 'Contract annex',
    checkedOn: 'Checked on',
    every: 'All',
    none: 'No factor is posted',
    noneHint: 'Once a notice hangs, each of its factors is listed here.',
  },
})

/** Every factor that hangs, over all projects. @serves 2.1, 1.2, 1.6 */
export default function FactorList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const options = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <ListPage<FactorLine>
      name="disclosure.factors"
      title={t.title}
      list={disclosure.call.listFactors}
      rowKey={({ id }) => id}
      rowLink={({ noticeId }) => `/disclosure/notices/${noticeId}`}
      search={{ key: 'q', hint: t.search }}
      order="project"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        { kind: 'choice', key: 'side', title: t.side, options: options(w.sides) },
        { kind: 'choice', key: 'kind', title: t.kind, options: options(w.kinds) },
        { kind: 'flag', key: 'inAnnex', title: t.annex },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'annex', title: t.annex, search: { inAnnex: 'true' } },
      ]}
      exportAs="disclosure.listFactors"
      empty={<EmptyState icon="eye" title={t.none} hint={t.noneHint} />}
    >
      <DisclosureTabs active="factors" />
    </ListPage>
  )
}

function useColumns(): Column<FactorLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const e = useTexts(editTexts)
  return [
    {
      key: 'place',
      title: t.place,
      card: 'title',
      exported: { path: 'place' },
      render: ({ position, place }) => `${position} ${place}`,
    },
    textColumn('projectName', t.project, { key: 'project', width: 105, sort: { by: 'project' } }),
    {
      key: 'side',
      title: t.side,
      width: 105,
      exported: { path: 'side', words: w.sides },
      render: ({ side }) => w.sides[side],
    },
    {
      key: 'kind',
      title: t.kind,
      width: 110,
      exported: { path: 'kind', words: w.kinds },
      render: ({ kind }) => w.kinds[kind],
    },
    textColumn('effect', t.effect, { width: 230 }),
    {
      key: 'where',
      title: t.where,
      width: 150,
      sort: { by: 'distance', as: 'amount' },
      exported: [
        { path: 'direction', title: e.direction, words: w.directions },
        { path: 'distanceMetres', title: e.distance, kind: 'number' },
      ],
      render: ({ direction, distanceMetres }) =>
        w.where(
          direction ? w.directions[direction] : '',
          distanceMetres === null ? '' : w.metres(distanceMetres),
        ),
    },
    {
      key: 'annex',
      title: t.annex,
      width: 130,
      render: ({ inAnnex }) => inAnnex && <StatusTag tone="act">{w.annex}</StatusTag>,
    },
    dateColumn('checkedOn', t.checkedOn, { sort: { by: 'checkedOn', as: 'time' } }),
  ]
}
