import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { appraisalStates } from '../../contract.ts'
import { workplace } from './api.ts'
import { type AppraisalLine, toneOfAppraisal } from './growth-api.ts'
import { GrowthTabs } from './growth-tabs.tsx'
import { growthTexts } from './growth-texts.ts'

/** The appraisals of one's own people. @serves S4-12 */
export default function AppraisalList() {
  const t = useTexts(growthTexts)
  return (
    <ListPage<AppraisalLine>
      name="workplace.appraisals"
      title={t.tabs.appraisals}
      hint={t.appraisalsHint}
      list={workplace.call.listAppraisals}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/appraisals/${id}`}
      order="-fromOn"
      search={{ key: 'q', hint: t.search }}
      columns={[
        textColumn('staffName', t.person, { card: 'title', width: 140, sort: { by: 'name' } }),
        {
          key: 'state',
          title: t.state,
          width: 150,
          card: 'corner',
          exported: { path: 'state', words: t.states },
          render: ({ state }) => <StatusTag tone={toneOfAppraisal[state]}>{t.states[state]}</StatusTag>,
        },
        textColumn('nodeName', t.company),
        dateColumn('fromOn', t.period, { sort: { by: 'fromOn', as: 'time' } }),
      ]}
      filters={[
        choiceFilter('state', t.state, appraisalStates, t.states, { several: true, tones: toneOfAppraisal }),
      ]}
      views={[
        { key: 'all', title: t.every, search: {} },
        { key: 'mine', title: t.mine, search: { state: 'selfRated,rated' } },
      ]}
      exportAs="workplace.listAppraisals"
      empty={<EmptyState icon="star" title={t.none} hint={t.noneHint} />}
    >
      <GrowthTabs active="appraisals" />
    </ListPage>
  )
}
