import { dateColumn, numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { workplace } from './api.ts'
import type { TrainingLine } from './growth-api.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { growthTexts } from './growth-texts.ts'
import { PlanTraining } from './plan-training.tsx'

/** Training planned and held. @serves S4-12 */
export default function TrainingList() {
  const t = useTexts(growthTexts)
  return (
    <ListPage<TrainingLine>
      name="workplace.trainings"
      title={t.tabs.trainings}
      hint={t.trainingsHint}
      list={workplace.call.listTrainings}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/trainings/${id}`}
      order="-heldOn"
      search={{ key: 'q', hint: t.topic }}
      columns={[
        textColumn('topic', t.topic, { card: 'title', sort: { by: 'topic' } }),
        {
          key: 'state',
          title: t.state,
          width: 110,
          card: 'corner',
          exported: { path: 'state', words: t.trainingStates },
          render: ({ state }) => (
            <StatusTag tone={state === 'planned' ? 'active' : 'done'}>{t.trainingStates[state]}</StatusTag>
          ),
        },
        textColumn('nodeName', t.company, { width: 180 }),
        textColumn('place', t.place, { width: 150 }),
        numberColumn('people', t.people, { width: 90 }),
        numberColumn('attended', t.attended, { width: 90 }),
        dateColumn('heldOn', t.heldOn, { sort: { by: 'heldOn', as: 'time' } }),
      ]}
      filters={[
        { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          options: (['planned', 'held'] as const).map((value) => ({ value, label: t.trainingStates[value] })),
        },
      ]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'planned', title: t.trainingStates.planned, search: { state: 'planned' } },
      ]}
      exportAs="workplace.listTrainings"
      actions={<PlanTraining />}
      empty={<EmptyState icon="people" title={t.noTrainings} hint={t.noTrainingsHint} />}
    >
      <GrowthTabs active="trainings" />
    </ListPage>
  )
}
