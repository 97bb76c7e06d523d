import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { improvementStates, outcomes, tellingStates } from '../../contract.ts'
import { words } from '../parts/words.ts'
import { improvement, type ImprovementLine } from './api.ts'
import { texts } from './improvement-texts.ts'
import { ImprovementTabs } from './tabs.tsx'
import { toneOfImprovement, toneOfTelling } from './tones.ts'

/** What came of opinions: how often it was said, who does it until when, and whether it was told. @serves S1-52, 7.5 */
export default function ImprovementList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <ListPage<ImprovementLine>
      name="improvement.improvements"
      title={t.title}
      hint={t.hint}
      list={improvement.call.listImprovements}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/improvement/improvements/${id}`}
      order="-createdAt"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('state', t.state, improvementStates, w.improvementStates, {
          several: true,
          tones: toneOfImprovement,
        }),
        choiceFilter('outcome', t.outcome, outcomes, w.outcomes),
        choiceFilter('telling', t.telling, tellingStates, w.tellings, { tones: toneOfTelling }),
      ]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'open', title: t.open, search: { state: 'proposed,accepted' } },
        { key: 'toTell', title: t.toTell, search: { telling: 'written' } },
      ]}
      exportAs="improvement.listImprovements"
      empty={
        <EmptyState
          icon="refresh"
          title={t.none}
          hint={t.noneHint}
          action={<AppLink to="/improvement">{t.pool}</AppLink>}
        />
      }
    >
      <ImprovementTabs active="improvements" />
    </ListPage>
  )
}

function useColumns(): Column<ImprovementLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const say = useSay()
  return [
    textColumn('title', t.name, { card: 'title' }),
    {
      key: 'state',
      title: t.state,
      width: 110,
      card: 'corner',
      exported: { path: 'state', words: w.improvementStates },
      render: ({ state, isOverdue }) => (
        <StatusTag bare tone={isOverdue ? 'late' : toneOfImprovement[state]}>
          {isOverdue ? t.overdue : w.improvementStates[state]}
        </StatusTag>
      ),
    },
    textColumn('number', t.number, { width: 130, optional: true }),
    numberColumn('times', t.times, { width: 95, sort: { by: 'times', as: 'amount' } }),
    {
      key: 'outcome',
      title: t.outcome,
      width: 95,
      exported: { path: 'outcome', words: w.outcomes },
      render: ({ outcome }) => w.outcomes[outcome],
    },
    {
      key: 'topic',
      title: t.topic,
      width: 170,
      optional: true,
      exported: { path: 'topic', isSaid: true },
      render: ({ topic }) => topic && say(topic),
    },
    textColumn('projectName', t.project, { key: 'project', width: 95 }),
    textColumn('departmentName', t.department, { key: 'department', width: 100 }),
    textColumn('responsible', t.responsible, { width: 90 }),
    dateColumn('dueOn', t.dueOn, { width: 105, sort: { by: 'dueOn', as: 'time' } }),
    {
      key: 'telling',
      title: t.telling,
      width: 100,
      exported: { path: 'telling', words: w.tellings },
      render: ({ telling, state }) =>
        (state === 'done' || state === 'refused') && (
          <StatusTag bare tone={toneOfTelling[telling]}>
            {w.tellings[telling]}
          </StatusTag>
        ),
    },
  ]
}
