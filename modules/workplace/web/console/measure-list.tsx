import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { measureStates } from '../../contract.ts'
import { type MeasureLine, toneOfMeasure, workplace } from './api.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'
import { WorkplaceTabs } from './workplace-tabs.tsx'

/** What came of checks: who puts what right until when. @serves S4-13 */
export default function MeasureList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return (
    <ListPage<MeasureLine>
      name="workplace.measures"
      title={t.tabs.measures}
      hint={t.measuresHint}
      list={workplace.call.listMeasures}
      rowKey={({ id }) => id}
      rowLink={({ checkId }) => `/conduct-checks/${checkId}`}
      order="dueOn"
      search={{ key: 'q', hint: t.searchMeasures }}
      columns={[
        textColumn('what', t.what, { card: 'title' }),
        {
          key: 'state',
          title: t.state,
          width: 110,
          card: 'corner',
          exported: { path: 'state', words: w.measureStates },
          render: (row) => (
            <StatusTag tone={toneOfMeasure(row)}>
              {row.isLate ? t.late : w.measureStates[row.state]}
            </StatusTag>
          ),
        },
        {
          key: 'rule',
          title: t.tabs.conduct,
          exported: { path: 'ruleZh' },
          render: ({ ruleZh, ruleEn }) => say({ zh: ruleZh, en: ruleEn }),
        },
        textColumn('staffName', t.doer, { width: 110, sort: { by: 'name' } }),
        textColumn('nodeName', t.company, { width: 160 }),
        dateColumn('dueOn', t.dueOn, { sort: { by: 'dueOn', as: 'time' } }),
      ]}
      filters={[
        { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
        choiceFilter('state', t.state, measureStates, w.measureStates, { several: true }),
        { kind: 'flag', key: 'late', title: t.late },
      ]}
      views={[
        { key: 'open', title: w.measureStates.open, search: { state: 'open' } },
        { key: 'late', title: t.late, search: { late: 'true' } },
        { key: 'done', title: w.measureStates.done, search: { state: 'done' } },
      ]}
      exportAs="workplace.listMeasures"
      empty={<EmptyState icon="task" title={t.noMeasures} hint={t.noMeasuresHint} />}
    >
      <WorkplaceTabs active="measures" />
    </ListPage>
  )
}
