import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { type BuildingLine, warranty } from './api.ts'
import { texts } from './calendar-texts.ts'
import { WarrantyTabs } from './warranty-tabs.tsx'

/** Buildings with the day on which their works were accepted. @serves 6.6 */
export default function BuildingList() {
  const t = useTexts(texts)
  return (
    <ListPage<BuildingLine>
      name="warranty.buildings"
      title={t.buildingsTitle}
      list={warranty.call.listBuildings}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/warranty/buildings/${id}`}
      order="place"
      columns={useColumns()}
      filters={[projectFilter(t.project), { kind: 'flag', key: 'missing', title: t.missing }]}
      views={[
        { key: 'every', title: t.all, search: {} },
        { key: 'missing', title: t.missing, search: { missing: 'true' } },
      ]}
      exportAs="warranty.listBuildings"
      empty={<EmptyState icon="building" title={t.noBuildings} hint={t.buildingsHint} />}
    >
      <WarrantyTabs active="buildings" />
    </ListPage>
  )
}

function useColumns(): Column<BuildingLine>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'name',
      title: t.name,
      card: 'title',
      sort: { by: 'place' },
      exported: { path: 'name' },
      render: ({ projectName, name }) => `${projectName} ${name}`,
    },
    textColumn('projectName', t.project, { key: 'project', width: 140 }),
    textColumn('phaseName', t.phase, { key: 'phase', width: 110 }),
    {
      key: 'acceptedOn',
      title: t.acceptedOn,
      width: 150,
      sort: { by: 'acceptedOn', as: 'time' },
      exported: { path: 'acceptedOn', kind: 'date' },
      render: ({ acceptedOn }) =>
        acceptedOn ? (
          <DateText date={acceptedOn} />
        ) : (
          <StatusTag bare tone="act">
            {t.notAccepted}
          </StatusTag>
        ),
    },
    textColumn('recordNumber', t.recordNumber, { width: 170 }),
  ]
}
