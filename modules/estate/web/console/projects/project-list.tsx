import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { grouped } from '#design/plain/grouped.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { estate, type ProjectLine } from '../api.ts'
import { projectStates, toneOfProject, words } from '../words.ts'
import { ProjectForm } from './project-form.tsx'
import { texts } from './texts.ts'

/** The projects in reach. @serves S1-10 */
export default function ProjectList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const go = useGo()
  const add = may('estate.edit') && (
    <FormDialog label={t.add} type="primary" icon="plus" refreshes={['estate', 'organization']}>
      {({ done, close }) => (
        <ProjectForm
          onCancel={close}
          onSent={(projectId) => {
            done()
            go(`/projects/${projectId}`)
          }}
        />
      )}
    </FormDialog>
  )
  const filters: Filter[] = [
    choiceFilter('state', t.state, projectStates, w.projectStates, { tones: toneOfProject }),
  ]
  return (
    <ListPage<ProjectLine>
      name="estate.projects"
      title={t.projects}
      list={estate.call.listProjects}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/projects/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="code"
      columns={useColumns()}
      filters={filters}
      exportAs="estate.listProjects"
      actions={add}
      empty={<EmptyState icon="project" title={t.none} hint={t.noneHint} action={add} />}
    />
  )
}

function useColumns(): Column<ProjectLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  return [
    textColumn('name', t.name, { card: 'title', sort: { by: 'name' } }),
    textColumn('city', t.city, { width: 140, sort: { by: 'city' } }),
    {
      key: 'state',
      title: t.state,
      sort: { by: 'state' },
      width: 130,
      card: 'corner',
      exported: { path: 'state', words: w.projectStates },
      render: ({ state }) => <StatusTag tone={toneOfProject[state]}>{w.projectStates[state]}</StatusTag>,
    },
    {
      key: 'homes',
      title: t.homes,
      width: 100,
      align: 'right',
      exported: { path: 'homes', kind: 'number' },
      render: ({ homes }) => grouped(homes),
    },
    numberColumn('buildings', t.buildings, { width: 100 }),
    {
      key: 'first',
      title: t.firstDelivery,
      sort: { by: 'firstDelivery', as: 'time' },
      width: 150,
      exported: { path: 'firstPhaseDeliveredOn', kind: 'date' },
      render: ({ firstPhaseDeliveredOn: date }) => (date ? <DateText date={date} /> : '—'),
    },
    {
      key: 'code',
      title: t.code,
      sort: { by: 'code' },
      width: 120,
      optional: true,
      exported: { path: 'code' },
      render: ({ cityCode, code }) => `${cityCode}-${code}`,
    },
    {
      key: 'address',
      title: t.address,
      width: 220,
      optional: true,
      exported: { path: 'address' },
      render: ({ address }) => address ?? '—',
    },
  ]
}
