import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { DateText } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Common, estate } from '../api.ts'
import { projectFilter } from '../../pick.ts'
import { texts } from './texts.ts'

/** What owners share, over all projects. @serves S2-41 */
export default function CommonList() {
  const t = useTexts(texts)
  const edits = useMay()('estate.edit')
  return (
    <ListPage<Common>
      name="estate.commons"
      title={t.title}
      hint={t.hint}
      actions={
        edits && (
          <AppLink to="/imports/new?kind=commons">
            <Button>{t.import}</Button>
          </AppLink>
        )
      }
      list={estate.call.findCommons}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/commons/${id}`}
      order="name"
      search={{ key: 'q', hint: t.search }}
      filters={[
        projectFilter(t.project),
        {
          kind: 'choice',
          key: 'of',
          title: t.of,
          options: Object.entries(t.sorts).map(([value, label]) => ({ value, label })),
        },
        { kind: 'flag', key: 'ended', title: t.ended },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'parts', title: t.parts, search: { of: 'part' } },
        { key: 'facilities', title: t.facilities, search: { of: 'facility' } },
      ]}
      columns={useColumns()}
      exportAs="estate.findCommons"
      empty={<EmptyState icon="building" title={t.none} hint={t.noneHint} />}
    />
  )
}

function useColumns(): Column<Common>[] {
  const t = useTexts(texts)
  return [
    textColumn('name', t.name, { card: 'title', sort: { by: 'name', as: 'text' } }),
    {
      key: 'of',
      title: t.of,
      width: 110,
      render: ({ of }) => t.sorts[of],
      exported: { path: 'of', words: t.sorts },
    },
    textColumn('kind', t.kind, { width: 130, sort: { by: 'kind', as: 'text' } }),
    textColumn('projectName', t.project, { key: 'project', width: 140 }),
    {
      key: 'building',
      title: t.building,
      width: 110,
      render: ({ buildingName }) => buildingName ?? t.whole,
      exported: { path: 'buildingName' },
    },
    textColumn('location', t.location, { width: 150 }),
    {
      key: 'installedOn',
      title: t.installedOn,
      width: 120,
      render: ({ installedOn }) => installedOn && <DateText date={installedOn} />,
      exported: { path: 'installedOn', kind: 'date' },
    },
  ]
}
