import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { customers, type Interview } from './api.ts'
import { interviewTexts } from './interview-texts.ts'

/** Deep interviews of loyal and disloyal customers by step. @serves S1-46 */
export default function InterviewList() {
  const t = useTexts(interviewTexts)
  return (
    <ListPage<Interview>
      name="customers.interviews"
      title={t.title}
      hint={t.hint}
      list={customers.call.listInterviews}
      rowKey={({ id }) => id}
      rowLink={({ personId }) => `/customers/${personId}`}
      order="-heldOn"
      search={{ key: 'q', hint: t.search }}
      filters={[
        projectFilter(t.project),
        {
          kind: 'choice',
          key: 'step',
          title: t.step,
          several: true,
          options: t.steps.map((label, at) => ({ value: String(at + 1), label })),
        },
        {
          kind: 'choice',
          key: 'loyalty',
          title: t.loyalty,
          several: true,
          options: Object.entries(t.loyalties).map(([value, label]) => ({ value, label })),
        },
      ]}
      columns={useColumns()}
      exportAs="customers.listInterviews"
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} />}
    />
  )
}

function useColumns(): Column<Interview>[] {
  const t = useTexts(interviewTexts)
  return [
    {
      key: 'customer',
      title: t.customer,
      card: 'title',
      width: 110,
      exported: { path: 'personName' },
      render: ({ personName }) => personName,
    },
    {
      key: 'home',
      title: t.home,
      width: 180,
      exported: { path: 'homeLabel' },
      render: ({ homeLabel }) => homeLabel,
    },
    {
      key: 'step',
      title: t.step,
      width: 110,
      exported: { path: 'step', kind: 'number' },
      render: ({ step }) => t.steps[step - 1],
    },
    {
      key: 'loyalty',
      title: t.loyalty,
      width: 90,
      exported: { path: 'loyalty', words: t.loyalties },
      render: ({ loyalty }) => t.loyalties[loyalty],
    },
    {
      key: 'mood',
      title: t.mood,
      width: 110,
      sort: { by: 'mood', as: 'amount' },
      exported: { path: 'mood', kind: 'number' },
      render: ({ mood }) => t.moods[mood - 1],
    },
    {
      key: 'notes',
      title: t.notes,
      exported: { path: 'notes' },
      render: ({ quotes, notes }) => (quotes[0] ? `“${quotes[0]}”` : notes),
    },
    {
      key: 'by',
      title: t.by,
      width: 90,
      exported: { path: 'staffName' },
      render: ({ staffName }) => staffName,
    },
    {
      key: 'heldOn',
      title: t.heldOn,
      width: 120,
      sort: { by: 'heldOn', as: 'time' },
      exported: { path: 'heldOn', kind: 'date' },
      render: ({ heldOn }) => <DateText date={heldOn} />,
    },
  ]
}
