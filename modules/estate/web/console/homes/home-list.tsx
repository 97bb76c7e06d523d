import { choiceFilter } from '#design/list/filters.ts'
import { numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { AppLink } from '#design/link.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { estate, type Home } from '../api.ts'
import { projectFilter } from '../../pick.ts'
import { homeStates, toneOfHome, words } from '../words.ts'
import { texts } from './texts.ts'

/** Every home in reach, found by what stands on its door. @serves S3-04, S2-41 */
export default function HomeList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const filters: Filter[] = [
    projectFilter(t.project),
    choiceFilter('state', t.state, homeStates, w.homeStates, { tones: toneOfHome }),
  ]
  return (
    <ListPage<Home>
      name="estate.homes"
      title={t.homes}
      list={estate.call.listHomes}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/homes/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="place"
      columns={useColumns()}
      filters={filters}
      exportAs="estate.listHomes"
      empty={
        <EmptyState
          icon="home"
          title={t.none}
          hint={t.noneHint}
          action={may('estate.edit') && <AppLink to="/projects">{t.toProjects}</AppLink>}
        />
      }
    />
  )
}

function useColumns(): Column<Home>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  const area = (value: number | null) => (value === null ? '—' : w.squareMetres(value))
  return [
    textColumn('label', t.home, { key: 'home', card: 'title', sort: { by: 'place' } }),
    textColumn('homeCode', t.code, { key: 'code', width: 190 }),
    {
      key: 'state',
      title: t.state,
      sort: { by: 'state', within: ['projectId', 'q'] },
      width: 120,
      card: 'corner',
      exported: { path: 'state', words: w.homeStates },
      render: ({ state }) => <StatusTag tone={toneOfHome[state]}>{w.homeStates[state]}</StatusTag>,
    },
    textColumn('phaseName', t.phase, { key: 'phase', width: 100 }),
    {
      key: 'layout',
      title: t.layout,
      width: 110,
      render: ({ layoutName }) => layoutName ?? '—',
      exported: { path: 'layoutName' },
    },
    {
      key: 'gross',
      title: t.gross,
      sort: { by: 'grossArea', as: 'amount', within: ['projectId', 'q'] },
      width: 110,
      align: 'right',
      render: ({ grossArea }) => area(grossArea),
      exported: { path: 'grossArea', kind: 'number' },
    },
    {
      key: 'net',
      title: t.net,
      width: 110,
      align: 'right',
      optional: true,
      render: ({ netArea }) => area(netArea),
      exported: { path: 'netArea', kind: 'number' },
    },
    textColumn('projectName', t.project, { key: 'project', width: 120, optional: true }),
    textColumn('buildingName', t.building, { key: 'building', width: 90, optional: true }),
    numberColumn('floor', t.floor, { width: 80, optional: true }),
  ]
}
