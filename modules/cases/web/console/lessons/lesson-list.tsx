import { numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { useTab } from '#design/list/use-tab.ts'
import { Money } from '#design/plain/money.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { Tabs } from '#design/plain/tabs.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { nameOfDepartment, searchDepartments } from '#modules/organization/web/pick.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { RiskTags } from '../risk-tags.tsx'
import { lessonTexts } from './texts.ts'

type Line = ReplyOf<(typeof casesContract)['routes']['listLessons']>['items'][number]
const tabs = ['written', 'owed'] as const

/** What closed complaints taught, and those from which nobody has learnt yet. @serves S1-52, S1-47, S2-05 */
export default function LessonList() {
  const t = useTexts(lessonTexts)
  const [tab, show] = useTab('tab', tabs)
  const isOwed = tab === 'owed'
  return (
    <ListPage<Line>
      name={`cases.lessons.${tab}`}
      title={t.title}
      list={cases.call.listLessons}
      fixed={isOwed ? { owed: true } : {}}
      rowKey={({ caseId }) => caseId}
      rowLink={({ caseId }) => `/cases/${caseId}`}
      search={{ key: 'q', hint: t.search }}
      order="-closedAt"
      columns={useColumns(isOwed)}
      filters={useFilters(isOwed)}
      exportAs="cases.listLessons"
      empty={
        <EmptyState
          icon="edit"
          title={isOwed ? t.noneOwed : t.none}
          hint={isOwed ? t.noneOwedHint : t.noneHint}
        />
      }
    >
      <Tabs
        label={t.title}
        active={tab}
        onChange={(key) => show(key as typeof tab)}
        items={[
          { key: 'written', label: t.written },
          { key: 'owed', label: t.owed },
        ]}
      />
    </ListPage>
  )
}

function useColumns(isOwed: boolean): Column<Line>[] {
  const t = useTexts(lessonTexts)
  const title: Column<Line> = {
    key: 'title',
    title: t.case,
    card: 'title',
    render: ({ number, title: words }) => `${number} ${words}`,
    exported: { path: 'title' },
  }
  const project: Column<Line> = {
    key: 'project',
    title: t.project,
    width: 110,
    render: ({ projectName }) => projectName,
    exported: { path: 'projectName' },
  }
  const closed: Column<Line> = {
    key: 'closed',
    title: t.closed,
    width: 110,
    sort: { by: 'closedAt', as: 'time' },
    render: ({ closedAt }) => <RelativeTime at={closedAt} />,
    exported: { path: 'closedAt' },
  }
  if (isOwed)
    return [
      title,
      {
        key: 'why',
        title: t.why,
        width: 240,
        render: ({ level, reopenedCount, risks }) => (
          <>
            {[level > 0 && t.level(level), reopenedCount > 0 && t.reopened].filter(Boolean).join(' · ')}{' '}
            <RiskTags risks={risks} />
          </>
        ),
      },
      textColumn('ownerName', t.owner, { key: 'owner', width: 90 }),
      project,
      closed,
    ]
  return [
    textColumn('change', t.change, { card: 'title' }),
    {
      key: 'kind',
      title: t.kind,
      width: 90,
      card: 'corner',
      render: ({ kind }) => kind && t.kinds[kind],
      exported: { path: 'kind', words: t.kinds },
    },
    { ...title, card: 'line', width: 260 },
    textColumn('departmentName', t.department, { key: 'department', width: 120 }),
    numberColumn('similar', t.similar, { width: 80, sort: { by: 'similar', as: 'amount' } }),
    {
      key: 'cost',
      title: t.cost,
      width: 110,
      align: 'right',
      sort: { by: 'cost', as: 'amount' },
      render: ({ cost }) => cost !== null && <Money fen={cost} />,
      exported: { path: 'cost', kind: 'money' },
    },
    project,
    closed,
  ]
}

function useFilters(isOwed: boolean): Filter[] {
  const t = useTexts(lessonTexts)
  const project = projectFilter(t.project)
  if (isOwed) return [project]
  return [
    project,
    {
      kind: 'choice',
      key: 'kind',
      title: t.kind,
      several: true,
      options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
    },
    {
      kind: 'entity',
      key: 'departmentId',
      title: t.department,
      search: searchDepartments,
      labelOf: nameOfDepartment,
    },
  ]
}
