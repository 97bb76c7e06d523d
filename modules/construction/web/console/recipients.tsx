import { useQuery } from '@tanstack/react-query'
import { AppLink, useRouteParams } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { ListPage } from '#design/list/list-page.tsx'
import { stateColumn } from '#design/list/columns.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { construction, type RecipientLine } from './api.ts'
import { texts } from './bulletin-texts.ts'
import { toneOfRecipient } from './tones.ts'

const states = ['waiting', 'told', 'read'] as const

/** Who was sent a bulletin, by which ways, and who has read it. @serves 3.1 */
export default function Recipients() {
  const t = useTexts(texts)
  const { bulletinId } = useRouteParams('bulletinId')
  const { data } = useQuery(construction.query.getBulletin({ params: { bulletinId } }))
  return (
    <ListPage<RecipientLine>
      name="construction.recipients"
      title={t.recipients}
      hint={data?.title ?? ''}
      back={{ to: `/construction/bulletins/${bulletinId}`, label: data?.title ?? t.title }}
      list={({ query }) => construction.call.listRecipients({ params: { bulletinId }, query })}
      params={{ bulletinId }}
      rowKey={({ id }) => id}
      order="place"
      columns={useColumns()}
      filters={[choiceFilter('state', t.state, states, t.recipientStates, { tones: toneOfRecipient })]}
      views={[
        { key: 'every', title: t.everyone, search: {} },
        ...states.map((state) => ({ key: state, title: t.recipientStates[state], search: { state } })),
      ]}
      exportAs="construction.listRecipients"
      empty={<EmptyState icon="people" title={t.noRecipients} hint={t.noRecipientsHint} />}
    />
  )
}

function useColumns(): Column<RecipientLine>[] {
  const t = useTexts(texts)
  const join = useJoining()
  const may = useMay()
  return [
    {
      key: 'name',
      title: t.person,
      card: 'title',
      exported: { path: 'name' },
      render: ({ name, personId }) =>
        may('customers.read') ? <AppLink to={`/customers/${personId}`}>{name}</AppLink> : name,
    },
    stateColumn('state', t.state, t.recipientStates, toneOfRecipient, { width: 110 }),
    {
      key: 'home',
      title: t.home,
      width: 230,
      sort: { by: 'place' },
      exported: { path: 'home' },
      render: ({ home, homeId }) => <AppLink to={`/homes/${homeId}`}>{home}</AppLink>,
    },
    {
      key: 'ways',
      title: t.ways,
      width: 150,
      render: ({ ways }) => join.list(ways.map((way) => t.wayWords[way] ?? way)),
    },
    {
      key: 'told',
      title: t.told,
      width: 150,
      sort: { by: 'toldAt', as: 'time' },
      exported: { path: 'toldAt', kind: 'date' },
      render: ({ toldAt }) => toldAt && <RelativeTime at={toldAt} />,
    },
    {
      key: 'read',
      title: t.readAt,
      width: 150,
      sort: { by: 'readAt', as: 'time' },
      exported: { path: 'readAt', kind: 'date' },
      render: ({ readAt }) => readAt && <RelativeTime at={readAt} />,
    },
  ]
}
