import { textColumn, timeColumn } from '#design/list/columns.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { ListPage } from '#design/list/list-page.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { AppLink } from '#design/link.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfHome, projectFilter, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { frontdesk, type Release } from './api.ts'
import { RecordRelease } from './record-release.tsx'
import { texts } from './texts.ts'

const agreements = ['inPerson', 'byPhone', 'inWriting'] as const

/** The register of goods that left the estate. @serves S2-43 */
export default function ReleaseList() {
  const t = useTexts(texts)
  const may = useMay()
  return (
    <ListPage<Release>
      name="frontdesk.releases"
      title={t.title}
      hint={t.hint}
      list={frontdesk.call.listReleases}
      rowKey={({ id }) => id}
      order="-releasedAt"
      search={{ key: 'q', hint: t.search }}
      columns={[
        textColumn('what', t.goods, { card: 'title' }),
        {
          key: 'home',
          title: t.home,
          width: 210,
          exported: { path: 'homeLabel' },
          render: ({ homeId, homeLabel }) => <AppLink to={`/homes/${homeId}`}>{homeLabel}</AppLink>,
        },
        textColumn('carrier', t.carrier, { width: 160 }),
        textColumn('plate', t.plate, { width: 110 }),
        {
          key: 'agreement',
          title: t.agreement,
          width: 120,
          exported: { path: 'agreement', words: t.agreements },
          render: ({ agreement }) => t.agreements[agreement],
        },
        timeColumn('releasedAt', t.releasedAt, { width: 130, sort: { by: 'releasedAt', as: 'time' } }),
        textColumn('recordedBy', t.recordedBy, { width: 110 }),
        textColumn('note', t.note, { optional: true }),
      ]}
      filters={[
        projectFilter(t.project),
        { kind: 'entity', key: 'homeId', title: t.home, search: searchHomes, labelOf: nameOfHome },
        choiceFilter('agreement', t.agreement, agreements, t.agreements),
      ]}
      exportAs="frontdesk.listReleases"
      actions={may('frontdesk.record') && <RecordRelease />}
      empty={<EmptyState icon="delivery" title={t.none} hint={t.noneHint} />}
    />
  )
}
