import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { talkStates } from '../../contract.ts'
import { words } from '../parts/words.ts'
import { improvement, type TalkLine } from './api.ts'
import { ImprovementTabs } from './tabs.tsx'
import { texts } from './talk-texts.ts'
import { toneOfTalk } from './tones.ts'

/** Talk meetings with owners: planned, held, answered. @serves 7.7 */
export default function TalkList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const plan = useMay()('improvement.host') && (
    <AppLink to="/improvement/talks/new">
      <Button type="primary">{t.plan}</Button>
    </AppLink>
  )
  return (
    <ListPage<TalkLine>
      name="improvement.talks"
      title={t.title}
      hint={t.hint}
      list={improvement.call.listTalks}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/improvement/talks/${id}`}
      order="-heldOn"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('state', t.state, talkStates, w.talkStates, { several: true, tones: toneOfTalk }),
      ]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'announced', title: w.talkStates.announced, search: { state: 'announced' } },
        { key: 'held', title: w.talkStates.held, search: { state: 'held' } },
      ]}
      exportAs="improvement.listTalks"
      actions={plan}
      empty={<EmptyState icon="people" title={t.none} hint={t.noneHint} action={plan} />}
    >
      <ImprovementTabs active="talks" />
    </ListPage>
  )
}

function useColumns(): Column<TalkLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  return [
    textColumn('title', t.name, { card: 'title', sort: { by: 'title' } }),
    stateColumn('state', t.state, w.talkStates, toneOfTalk, { width: 110 }),
    dateColumn('heldOn', t.heldOn, { sort: { by: 'heldOn', as: 'time' } }),
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    {
      key: 'places',
      title: t.places,
      width: 130,
      exported: [
        { path: 'taken', kind: 'number' },
        { path: 'capacity', kind: 'number' },
      ],
      render: ({ taken, capacity }) => `${taken} / ${capacity}`,
    },
    {
      key: 'joined',
      title: t.joined,
      width: 100,
      exported: { path: 'joined', kind: 'number' },
      render: ({ joined }) => joined > 0 && joined,
    },
    {
      key: 'proposals',
      title: t.proposals,
      width: 80,
      exported: { path: 'proposals', kind: 'number' },
      render: ({ proposals }) => proposals > 0 && proposals,
    },
    {
      key: 'unanswered',
      title: t.unanswered,
      width: 120,
      exported: { path: 'unanswered', kind: 'number' },
      render: ({ unanswered, isOverdue }) =>
        unanswered > 0 && (
          <StatusTag bare tone={isOverdue ? 'late' : 'act'}>
            {unanswered}
          </StatusTag>
        ),
    },
    dateColumn('publishedOn', t.minutes, { key: 'minutes' }),
  ]
}
