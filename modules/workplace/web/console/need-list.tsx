import { dateColumn, numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { workplace } from './api.ts'
import type { NeedLine } from './growth-api.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { growthTexts } from './growth-texts.ts'
import { PlanTraining } from './plan-training.tsx'
import { useQualities } from './use-qualities.ts'

/** What people agreed to learn, quality by quality. @serves S4-12 */
export default function NeedList() {
  const t = useTexts(growthTexts)
  const say = useSay()
  const qualities = useQualities()
  return (
    <ListPage<NeedLine>
      name="workplace.needs"
      title={t.tabs.needs}
      hint={t.needsListHint}
      list={workplace.call.listNeeds}
      rowKey={({ id }) => id}
      order="quality"
      search={{ key: 'q', hint: t.search }}
      columns={[
        {
          key: 'quality',
          title: t.quality,
          card: 'title',
          sort: { by: 'quality' },
          exported: { path: 'zh' },
          render: ({ zh, en }) => say({ zh, en }),
        },
        numberColumn('others', t.others, { width: 130 }),
        textColumn('staffName', t.person, { width: 130, sort: { by: 'name' } }),
        textColumn('nodeName', t.company),
        {
          key: 'state',
          title: t.state,
          width: 110,
          card: 'corner',
          exported: { path: 'state', words: t.needStates },
          render: ({ state }) => (
            <StatusTag tone={state === 'open' ? 'act' : 'done'}>{t.needStates[state]}</StatusTag>
          ),
        },
        dateColumn('agreedOn', t.agreedOn, { sort: { by: 'agreedOn', as: 'time' } }),
      ]}
      filters={[
        { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
        { kind: 'choice', key: 'qualityKey', title: t.quality, options: qualities },
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          options: (['open', 'met'] as const).map((value) => ({ value, label: t.needStates[value] })),
        },
      ]}
      views={[
        { key: 'open', title: t.needStates.open, search: { state: 'open' } },
        { key: 'met', title: t.needStates.met, search: { state: 'met' } },
      ]}
      exportAs="workplace.listNeeds"
      actions={<PlanTraining />}
      empty={<EmptyState icon="book" title={t.noNeeds} hint={t.noNeedsHint} />}
    >
      <GrowthTabs active="needs" />
    </ListPage>
  )
}
