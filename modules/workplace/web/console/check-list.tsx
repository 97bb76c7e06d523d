import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import {
  nameOfDepartment,
  nameOfNode,
  nameOfStaff,
  searchDepartments,
  searchFormerStaffToo,
  searchNodes,
} from '#modules/organization/web/pick.ts'
import { conductChapters, results } from '../../contract.ts'
import { type CheckLine, toneOfResult, workplace } from './api.ts'
import { texts } from './texts.ts'
import { words } from './words.ts'
import { WorkplaceTabs } from './workplace-tabs.tsx'

/** Checks of conduct, the last one first. @serves S4-13 */
export default function CheckList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const enter = (
    <AppLink to="/conduct-checks/new">
      <Button type="primary">{t.enter}</Button>
    </AppLink>
  )
  return (
    <ListPage<CheckLine>
      name="workplace.checks"
      title={t.tabs.checks}
      hint={t.checksHint}
      list={workplace.call.listChecks}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/conduct-checks/${id}`}
      order="-checkedOn"
      search={{ key: 'q', hint: t.searchChecks }}
      columns={useColumns()}
      filters={[
        { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
        {
          kind: 'entity',
          key: 'departmentId',
          title: t.department,
          search: searchDepartments,
          labelOf: nameOfDepartment,
        },
        {
          kind: 'entity',
          key: 'staffId',
          title: t.person,
          search: searchFormerStaffToo,
          labelOf: nameOfStaff,
        },
        choiceFilter('chapter', t.chapter, conductChapters, w.chapters),
        choiceFilter('result', t.result, results, w.results, { tones: toneOfResult }),
        { kind: 'dates', key: 'checked', title: t.checkedOn, from: 'from', until: 'until' },
        { kind: 'flag', key: 'open', title: t.withMeasures },
      ]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'open', title: t.withMeasures, search: { open: 'true' } },
      ]}
      exportAs="workplace.listChecks"
      actions={enter}
      empty={<EmptyState icon="task" title={t.none} hint={t.noneHint} action={enter} />}
    >
      <WorkplaceTabs active="checks" />
    </ListPage>
  )
}

function useColumns(): Column<CheckLine>[] {
  const t = useTexts(texts)
  return [
    textColumn('staffName', t.person, { card: 'title', width: 130, sort: { by: 'name' } }),
    {
      key: 'result',
      title: t.result,
      width: 140,
      card: 'corner',
      sort: { by: 'notKept', as: 'amount' },
      exported: { path: 'notKept', kind: 'number' },
      render: ({ kept, notKept }) => (
        <StatusTag tone={notKept > 0 ? 'act' : 'done'}>{t.keptOf(kept, kept + notKept)}</StatusTag>
      ),
    },
    textColumn('place', t.place, { width: 130 }),
    textColumn('departmentName', t.department, { width: 140 }),
    textColumn('nodeName', t.company),
    {
      key: 'openMeasures',
      title: t.openMeasures,
      width: 110,
      exported: { path: 'openMeasures', kind: 'number' },
      render: ({ openMeasures }) => (openMeasures > 0 ? openMeasures : null),
    },
    {
      key: 'answer',
      title: t.answer,
      width: 90,
      exported: { path: 'answer' },
      render: ({ answer }) => (answer ? t.answered : null),
    },
    textColumn('checkerName', t.checker, { width: 100 }),
    dateColumn('checkedOn', t.checkedOn, { sort: { by: 'checkedOn', as: 'time' } }),
  ]
}
