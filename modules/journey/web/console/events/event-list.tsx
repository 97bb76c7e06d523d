import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, projectFilter, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { journey, type RecordedEvent } from '../api.ts'
import { enteredKinds } from './kinds.ts'
import { texts } from './texts.ts'

/** What was recorded of customers, homes and projects, the latest first. @serves 2.1, 2.2, S0-51, S0-52, S0-59, S1-30 */
export default function EventList() {
  const t = useTexts(texts)
  const may = useMay()
  const record = may('journey.record') && (
    <AppLink to="/journey-events/new">
      <Button type="primary">{t.record}</Button>
    </AppLink>
  )
  return (
    <ListPage<RecordedEvent>
      name="journey.events"
      title={t.title}
      list={journey.call.listRecordedEvents}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/journey-events/${id}`}
      order="-happenedOn"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('kind', t.kind, enteredKinds, t.kinds),
        { kind: 'entity', key: 'personId', title: t.customer, search: searchPersons, labelOf: nameOfPerson },
        { kind: 'entity', key: 'homeId', title: t.home, search: searchHomes, labelOf: nameOfHome },
        {
          kind: 'choice',
          key: 'state',
          title: t.state,
          options: [
            { value: 'standing', label: t.states.standing, tone: 'done' },
            { value: 'withdrawn', label: t.states.withdrawn, tone: 'off' },
          ],
        },
      ]}
      views={[
        { key: 'standing', title: t.standing, search: { state: 'standing' }, opens: true },
        { key: 'withdrawn', title: t.withdrawn, search: { state: 'withdrawn' } },
        { key: 'all', title: t.all, search: {} },
      ]}
      exportAs="journey.listRecordedEvents"
      actions={
        <>
          {may('journey.recordProject') && (
            <AppLink to="/imports/new?kind=journeyEvents">
              <Button>{t.import}</Button>
            </AppLink>
          )}
          {record}
        </>
      }
      empty={<EmptyState icon="calendar" title={t.none} hint={t.noneHint} action={record} />}
    />
  )
}

function useColumns(): Column<RecordedEvent>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'kind',
      title: t.kind,
      card: 'title',
      render: ({ kind }) => t.kinds[kind],
      exported: { path: 'kind', words: t.kinds },
    },
    {
      key: 'person',
      title: t.customer,
      render: ({ person }) => person?.name,
      exported: { path: 'person.name' },
    },
    {
      key: 'home',
      title: t.home,
      render: ({ home, project }) => home?.label ?? project,
      exported: { path: 'home.label' },
    },
    dateColumn('happenedOn', t.day, { sort: { by: 'happenedOn', as: 'time' } }),
    { key: 'note', title: t.note, optional: true, render: ({ note }) => note, exported: { path: 'note' } },
    {
      key: 'recordedBy',
      title: t.recordedBy,
      width: 120,
      card: 'none',
      render: ({ recordedBy, isTold }) => (isTold ? t.told : recordedBy),
      exported: { path: 'recordedBy' },
    },
    {
      key: 'recordedAt',
      title: t.recorded,
      width: 130,
      card: 'none',
      sort: { by: 'recordedAt', as: 'time' },
      render: ({ recordedAt }) => <RelativeTime at={recordedAt} />,
      exported: { path: 'recordedAt', kind: 'date' },
    },
    {
      key: 'state',
      title: t.state,
      width: 100,
      card: 'corner',
      render: ({ withdrawnAt }) => (
        <StatusTag bare tone={withdrawnAt ? 'off' : 'done'}>
          {t.states[withdrawnAt ? 'withdrawn' : 'standing']}
        </StatusTag>
      ),
    },
  ]
}
