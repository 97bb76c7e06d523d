import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { disclosure, type IntentionLine } from './api.ts'
import { DisclosureTabs } from './disclosure-tabs.tsx'
import { firstStepTexts } from './first-step-texts.ts'
import { toneOfIntention } from './tones.ts'

/** Who would like to buy, before there is a permit. @serves S1-30, 1.9 */
export default function IntentionList() {
  const t = useTexts(firstStepTexts)
  const states = Object.keys(t.states) as IntentionLine['state'][]
  return (
    <ListPage<IntentionLine>
      name="disclosure.intentions"
      title={t.list}
      hint={t.listHint}
      list={disclosure.call.listIntentions}
      rowKey={({ id }) => id}
      rowLink={({ projectId, personId }) => `/disclosure/customers/${projectId}/${personId}`}
      order="-createdAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        { kind: 'entity', key: 'personId', title: t.customer, search: searchPersons, labelOf: nameOfPerson },
        choiceFilter('state', t.state, states, t.states, { tones: toneOfIntention }),
      ]}
      views={[{ key: 'every', title: t.every, search: {} }]}
      exportAs="disclosure.listIntentions"
      empty={<EmptyState icon="hand" title={t.none} hint={t.noneHint} />}
    >
      <DisclosureTabs active="intentions" />
    </ListPage>
  )
}

function useColumns(): Column<IntentionLine>[] {
  const t = useTexts(firstStepTexts)
  return [
    textColumn('name', t.customer, { width: 160, card: 'title' }),
    stateColumn('state', t.state, t.states, toneOfIntention, { width: 200 }),
    { key: 'wish', title: t.wish, exported: { path: 'wish' }, render: ({ wish }) => wish },
    dateColumn('registeredOn', t.registeredOn, { width: 130, sort: { by: 'createdAt', as: 'time' } }),
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    textColumn('maskedPhone', t.phone, { key: 'phone', width: 130 }),
    textColumn('adviser', t.adviser, { width: 100 }),
  ]
}
