import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { defineTexts, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { topics } from '#modules/surveys/contract.ts'
import { words } from '../parts/words.ts'
import { type OpinionLine, surveys } from './api.ts'
import { CallTabs } from './call-tabs.tsx'

const texts = defineTexts({
  zh: {
    title: '回访意见',
    words: '原话',
    topic: '主题',
    home: '房屋',
    project: '项目',
    kind: '来自',
    toldAt: '时间',
    quarter: '季度',
    every: '全部',
    none: '还没有意见',
    noneHint: '回访中按主题记下的意见会列在这里。',
  },
  en: {
    title: 'Opinions from call-backs',
    words: 'In their words',
    topic: 'Topic',
    home: 'Home',
    project: 'Project',
    kind: 'From',
    toldAt: 'When',
    quarter: 'Quarter',
    every: 'All',
    none: 'No opinion yet',
    noneHint: 'What owners think, taken down by topic in call-backs, is listed here.',
  },
})

const quartersShown = 6

function lastQuarters(): string[] {
  const [year, month] = isoDay(new Date()).split('-').map(Number) as [number, number]
  const present = year * 4 + Math.floor((month - 1) / 3)
  return Array.from({ length: quartersShown }, (_, back) => {
    const quarter = present - back
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`
  })
}

/** What owners think of product and service, by topic. @serves S0-55, 5.4 */
export default function OpinionList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const columns: Column<OpinionLine>[] = [
    { key: 'words', title: t.words, card: 'title', exported: { path: 'words' }, render: (row) => row.words },
    {
      key: 'topic',
      title: t.topic,
      width: 150,
      card: 'corner',
      exported: { path: 'topic', words: w.topics },
      render: ({ topic }) => w.topics[topic],
    },
    {
      key: 'home',
      title: t.home,
      width: 220,
      exported: { path: 'home' },
      render: ({ homeId, home }) => <AppLink to={`/homes/${homeId}`}>{home}</AppLink>,
    },
    {
      key: 'kind',
      title: t.kind,
      width: 130,
      exported: { path: 'kind', words: w.kinds },
      render: ({ kind }) => w.kinds[kind],
    },
    {
      key: 'toldAt',
      title: t.toldAt,
      width: 130,
      sort: { by: 'toldAt', as: 'time' },
      exported: { path: 'toldAt', kind: 'date' },
      render: ({ toldAt }) => <RelativeTime at={toldAt} />,
    },
  ]
  return (
    <ListPage<OpinionLine>
      name="surveys.opinions"
      title={t.title}
      list={surveys.call.listOpinions}
      rowKey={({ id }) => id}
      rowLink={({ callbackId }) => `/callbacks/${callbackId}`}
      order="-toldAt"
      columns={columns}
      filters={[
        projectFilter(t.project),
        choiceFilter('topic', t.topic, topics, w.topics, { several: true }),
        {
          kind: 'choice',
          key: 'quarter',
          title: t.quarter,
          options: lastQuarters().map((value) => ({ value, label: value.replace('-', ' ') })),
        },
      ]}
      views={[{ key: 'every', title: t.every, search: {} }]}
      exportAs="surveys.listOpinions"
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} />}
    >
      <CallTabs active="opinions" />
    </ListPage>
  )
}
