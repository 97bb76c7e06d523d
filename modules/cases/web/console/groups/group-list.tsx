import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime, RemainingTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { cases } from '../api.ts'
import type { GroupLine } from './api.ts'
import { Offers } from './offers.tsx'
import { texts } from './texts.ts'

/** Group complaints, that which owes a word first; above them what was found and nobody decided on. @serves S1-47, S3-47 */
export default function GroupList() {
  const t = useTexts(texts)
  return (
    <ListPage<GroupLine>
      name="cases.groups"
      title={t.title}
      hint={t.hint}
      list={cases.call.listGroups}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/case-groups/${id}`}
      order="nextWordAt"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          several: true,
          options: Object.entries(t.states).map(([value, label]) => ({ value, label })),
        },
        { kind: 'flag', key: 'isOverdue', title: t.late },
      ]}
      views={[
        { key: 'open', title: t.states.open!, search: { state: 'open' } },
        { key: 'late', title: t.late, search: { isOverdue: 'true' } },
      ]}
      exportAs="cases.listGroups"
      empty={<EmptyState icon="case" title={t.none} hint={t.noneHint} />}
    >
      <Offers />
    </ListPage>
  )
}

function useColumns(): Column<GroupLine>[] {
  const t = useTexts(texts)
  const isZh = useLanguage() === 'zh'
  return [
    textColumn('title', t.name, { card: 'title' }),
    {
      key: 'state',
      title: t.state,
      width: 110,
      card: 'corner',
      exported: { path: 'state', words: t.states },
      render: ({ state }) => (
        <StatusTag tone={state === 'open' ? 'active' : 'done'}>{t.states[state]}</StatusTag>
      ),
    },
    {
      key: 'members',
      title: t.members,
      width: 90,
      align: 'right',
      sort: { by: 'members', as: 'amount' },
      exported: { path: 'members', kind: 'number' },
      render: ({ members }) => t.memberCount(members),
    },
    {
      key: 'nextWord',
      title: t.nextWord,
      width: 130,
      sort: { by: 'nextWordAt', as: 'time' },
      exported: { path: 'nextWordAt', kind: 'date' },
      render: ({ nextWordAt }) => nextWordAt && <RemainingTime until={nextWordAt} />,
    },
    textColumn('ownerName', t.owner, { key: 'owner', width: 90 }),
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    {
      key: 'topic',
      title: t.topic,
      width: 120,
      card: 'none',
      exported: { path: isZh ? 'categoryZh' : 'categoryEn' },
      render: ({ categoryZh, categoryEn }) => (isZh ? categoryZh : categoryEn),
    },
    textColumn('number', t.number, { width: 110, card: 'none' }),
    {
      key: 'opened',
      title: t.opened,
      width: 110,
      card: 'none',
      sort: { by: 'openedAt', as: 'time' },
      exported: { path: 'openedAt', kind: 'date' },
      render: ({ openedAt }) => <RelativeTime at={openedAt} />,
    },
  ]
}
