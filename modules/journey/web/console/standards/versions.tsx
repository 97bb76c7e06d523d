import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { journey, type StandardLine } from '../api.ts'
import { Delivered } from './delivered.tsx'
import { StartDraft } from './start-draft.tsx'
import { texts } from './texts.ts'
import { toneOfState, VersionState } from './version-state.tsx'

/** Every version of the 6+2 standard, of the group and below it: who wrote it, who published it. @serves S0-15, S0-45 */
export default function Versions() {
  const t = useTexts(texts)
  const may = useMay()
  const start = may('journey.standards') && <StartDraft />
  const filters: Filter[] = [
    {
      kind: 'choice',
      key: 'state',
      title: t.state,
      several: true,
      options: (['draft', 'review', 'published'] as const).map((value) => ({
        value,
        label: t.states[value],
        tone: toneOfState[value],
      })),
    },
    { kind: 'entity', key: 'nodeId', title: t.level, search: searchNodes, labelOf: nameOfNode },
    projectFilter(t.project),
  ]
  return (
    <ListPage<StandardLine>
      name="journey.standards"
      title={t.title}
      list={journey.call.listStandards}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/standards/versions/${id}`}
      order="-createdAt"
      columns={useColumns()}
      filters={filters}
      views={[
        { key: 'all', title: t.all, search: {} },
        { key: 'making', title: t.making, search: { state: 'draft,review' } },
      ]}
      exportAs="journey.listStandards"
      actions={
        <>
          <AppLink to="/standards">
            <Button>{t.reading}</Button>
          </AppLink>
          {may('journey.publishStandards') && (
            <AppLink to="/standards/moves">
              <Button>{t.moves}</Button>
            </AppLink>
          )}
          {start}
        </>
      }
      empty={<EmptyState icon="task" title={t.none} hint={t.noneHint} action={start} />}
    >
      <Delivered />
    </ListPage>
  )
}

function useColumns(): Column<StandardLine>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'level',
      title: t.level,
      card: 'title',
      render: ({ level, number }) => `${level.name || t.group} · ${t.version(number)}`,
      exported: { path: 'level.name' },
    },
    {
      key: 'state',
      title: t.state,
      width: 130,
      card: 'corner',
      render: (line) => <VersionState line={line} />,
      exported: { path: 'state', words: t.states },
    },
    textColumn('draftedBy', t.draftedBy, { width: 110 }),
    textColumn('reviewAskedBy', t.reviewAskedBy, { width: 110 }),
    textColumn('publishedBy', t.publishedBy, { width: 110 }),
    {
      key: 'publishedAt',
      title: t.publishedAt,
      width: 130,
      sort: { by: 'publishedAt', as: 'time' },
      render: ({ publishedAt }) => publishedAt && <RelativeTime at={publishedAt} />,
      exported: { path: 'publishedAt', kind: 'date' },
    },
    {
      key: 'createdAt',
      title: t.createdAt,
      width: 130,
      sort: { by: 'createdAt', as: 'time' },
      render: ({ createdAt }) => <RelativeTime at={createdAt} />,
      exported: { path: 'createdAt', kind: 'date' },
    },
  ]
}
