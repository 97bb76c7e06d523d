import { useQuery } from '@tanstack/react-query'
import { AppLink } from '#design/link.tsx'
import { ExportButton } from '#design/list/export-button.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Chart } from '#design/plain/chart.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { insightsContract } from '../../contract.ts'
import { insights } from './api.ts'
import styles from './staffing.module.css'

const texts = defineTexts({
  zh: {
    title: '人员配比',
    hint: '服务的人够不够：每千户多少坐席和管家，每人一年多少件。',
    company: '城市公司',
    agents: '客服人员',
    stewards: '管家',
    perAgents: '每千户客服',
    perStewards: '每千户管家',
    share: '客服占全员',
    homes: '房屋',
    cases: '近 12 个月个案',
    each: '每名客服件数',
    question: '每千户有多少客服和管家？',
    how: '客服人员是现任坐席、客户关系和客户大使，管家另计，一人多岗只数一次；房屋是城市公司下登记的全部房屋；件数是近 12 个月受理的各类个案除以客服人数。',
    none: '还没有城市公司',
    noneHint: '建立城市公司和岗位后，这里会算出配比。',
  },
  en: {
    title: 'Staffing',
    hint: 'Whether enough people serve: agents and stewards per thousand homes, cases per head and year.',
    company: 'City company',
    agents: 'Agents',
    stewards: 'Stewards',
    perAgents: 'Agents per 1,000 homes',
    perStewards: 'Stewards per 1,000 homes',
    share: 'Share of all staff',
    homes: 'Homes',
    cases: 'Cases in 12 months',
    each: 'Cases per agent',
    question: 'How many agents and stewards serve a thousand homes?',
    how: 'Agents hold the posts of call centre, customer relations or ambassador today, stewards are counted apart, a person once; homes are all on record below the company; cases of every kind of the last 12 months are divided by agents.',
    none: 'No city company yet',
    noneHint: 'Once city companies and posts exist, their ratios stand here.',
  },
})

type Row = ReplyOf<(typeof insightsContract)['routes']['staffing']>['items'][number]
const one = (value: number | null) => (value === null ? '—' : value.toFixed(1))

/** How many serve how many homes. @serves S1-23 */
export default function Staffing() {
  const t = useTexts(texts)
  const phone = usePhone()
  const { data, error } = useQuery(insights.query.staffing({ query: {} }))
  const Rows = phone ? ListCards : ListTable
  const columns = useColumns()
  return (
    <>
      <PageHead
        title={t.title}
        hint={t.hint}
        actions={<ExportButton list="insights.staffing" title={t.title} query={{}} columns={columns} />}
      />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data?.items.length === 0 && <EmptyState icon="people" title={t.none} hint={t.noneHint} />}
      {data && data.items.length > 0 && (
        <div className={styles.stack}>
          <Chart
            question={t.question}
            counted={t.how}
            kind="bar"
            categories={data.items.map(({ name }) => name)}
            series={[
              { name: t.agents, values: data.items.map((row) => rounded(row.agentsPerThousand)) },
              { name: t.stewards, values: data.items.map((row) => rounded(row.stewardsPerThousand)) },
            ]}
          />
          <Rows label={t.title} rows={data.items} rowKey={({ nodeId }) => nodeId} columns={columns} />
        </div>
      )}
    </>
  )
}

function useColumns(): Column<Row>[] {
  const t = useTexts(texts)
  const figure = (key: keyof Row & string, title: string, render: Column<Row>['render']): Column<Row> => ({
    key,
    title,
    width: 104,
    align: 'right',
    render,
    exported: { path: key, kind: 'number' },
  })
  return [
    { key: 'name', title: t.company, render: ({ name }) => name, exported: { path: 'name' } },
    figure('homes', t.homes, ({ homes }) => homes),
    figure('agents', t.agents, (row) => <People {...row} count={row.agents} />),
    figure('stewards', t.stewards, (row) => <People {...row} count={row.stewards} />),
    figure('agentsPerThousand', t.perAgents, (row) => one(row.agentsPerThousand)),
    figure('stewardsPerThousand', t.perStewards, (row) => one(row.stewardsPerThousand)),
    figure('shareOfStaff', t.share, ({ shareOfStaff }) =>
      shareOfStaff === null ? '—' : `${(shareOfStaff * 100).toFixed(0)}%`,
    ),
    figure('cases', t.cases, ({ cases }) => cases),
    figure('casesEach', t.each, ({ casesEach }) => one(casesEach)),
  ]
}

/** Leads to the people of the company, with their posts. */
const People = ({ nodeId, count }: { nodeId: string; count: number }) => (
  <AppLink to={`/staff?nodeId=${nodeId}`}>{count}</AppLink>
)

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
