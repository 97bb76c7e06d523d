import { dateColumn, numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { AppLink } from '#design/link.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { sayQuarter, words } from '../parts/words.ts'
import { improvement, type ReportLine } from './api.ts'
import { ImprovementTabs } from './tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '您说的，我们做了',
    hint: '每个已交付的项目每季度至少公布一次：改了什么，没改的为什么。',
    none: '还没有已交付的项目',
    noneHint: '首期交付以后，项目会出现在这里。',
    project: '项目',
    quarter: '本季度',
    told: (n: number) => `已公布 ${n} 项`,
    missing: '还没有公布',
    opinions: '本季度意见',
    waiting: '做完待公布',
    ever: '累计公布',
    last: '上次公布',
    responsible: '负责人',
    every: '全部',
    open: '查看公开页面',
    page: '公开页面',
  },
  en: {
    title: 'You said, we did',
    hint: 'Every delivered project tells its owners each quarter what changed, and why the rest did not.',
    none: 'No delivered project yet',
    noneHint: 'Projects appear here after their first delivery.',
    project: 'Project',
    quarter: 'This quarter',
    told: (n: number) => `${n} told`,
    missing: 'Nothing told yet',
    opinions: 'Opinions this quarter',
    waiting: 'Done, to be told',
    ever: 'Told in all',
    last: 'Last told',
    responsible: 'Responsible',
    every: 'All',
    open: 'See the public page',
    page: 'Public page',
  },
})

/** Which project has told its owners what changed, and which has not. @serves 7.5, S1-52 */
export default function ReportList() {
  const t = useTexts(texts)
  return (
    <ListPage<ReportLine>
      name="improvement.reports"
      title={t.title}
      hint={t.hint}
      list={improvement.call.listReports}
      rowKey={({ projectId }) => projectId}
      rowLink={({ projectId }) => `/improvement/improvements?projectId=${projectId}`}
      order="project"
      columns={useColumns()}
      filters={[projectFilter(t.project), { kind: 'flag', key: 'isMissing', title: t.missing }]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'missing', title: t.missing, search: { isMissing: 'true' } },
      ]}
      exportAs="improvement.listReports"
      empty={<EmptyState icon="project" title={t.none} hint={t.noneHint} />}
    >
      <ImprovementTabs active="reports" />
    </ListPage>
  )
}

function useColumns(): Column<ReportLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  return [
    textColumn('projectName', t.project, { key: 'project', card: 'title', sort: { by: 'project' } }),
    {
      key: 'quarter',
      title: t.quarter,
      width: 150,
      card: 'corner',
      exported: { path: 'thisQuarter', kind: 'number' },
      render: ({ thisQuarter, quarter }) => (
        <span title={sayQuarter(quarter, w.quarter)}>
          <StatusTag bare tone={thisQuarter > 0 ? 'done' : 'act'}>
            {thisQuarter > 0 ? t.told(thisQuarter) : t.missing}
          </StatusTag>
        </span>
      ),
    },
    {
      key: 'opinions',
      title: t.opinions,
      width: 120,
      exported: { path: 'opinions', kind: 'number' },
      render: ({ opinions, projectId }) => (
        <AppLink to={`/improvement?projectId=${projectId}`}>{opinions}</AppLink>
      ),
    },
    {
      key: 'waiting',
      title: t.waiting,
      width: 120,
      exported: { path: 'waiting', kind: 'number' },
      render: ({ waiting }) => waiting > 0 && waiting,
    },
    numberColumn('ever', t.ever, { width: 100 }),
    dateColumn('publishedOn', t.last, { key: 'last', width: 130, sort: { by: 'publishedOn', as: 'time' } }),
    textColumn('responsible', t.responsible, { width: 100 }),
    {
      key: 'page',
      title: t.page,
      width: 130,
      render: ({ ever, projectId }) => ever > 0 && <a href={`/changes/${projectId}`}>{t.open}</a>,
    },
  ]
}
