import { AppLink } from '#design/link.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { customersContract } from '../../contract.ts'
import { customers } from './api.ts'
import { Steps } from './depth-steps.tsx'
import { depthTexts } from './depth-texts.ts'

type Line = ReplyOf<(typeof customersContract)['routes']['listDepths']>['items'][number]

/** Households by how deeply they are served, those furthest away first. @serves S4-11 */
export default function DepthList() {
  const t = useTexts(depthTexts)
  const levels = [t.none, ...t.steps.map((name, at) => t.level(at + 1, name))]
  return (
    <ListPage<Line>
      name="customers.depths"
      title={t.title}
      hint={t.hint}
      list={customers.call.listDepths}
      rowKey={({ id }) => id}
      rowLink={({ personId }) => (personId ? `/customers/${personId}` : '/customers')}
      order="depth"
      search={{ key: 'q', hint: t.search }}
      filters={[
        projectFilter(t.project),
        {
          kind: 'choice',
          key: 'depth',
          title: t.depth,
          several: true,
          options: levels.map((label, at) => ({ value: String(at), label })),
        },
        {
          kind: 'choice',
          key: 'kind',
          title: t.kind,
          options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
        },
      ]}
      views={[
        { key: 'all', title: t.all, search: {} },
        { key: 'unproved', title: t.unproved, search: { depth: '0,1' } },
      ]}
      columns={useColumns(levels)}
      exportAs="customers.listDepths"
      empty={<EmptyState icon="people" title={t.empty} hint={t.emptyHint} />}
    />
  )
}

function useColumns(levels: readonly string[]): Column<Line>[] {
  const t = useTexts(depthTexts)
  return [
    {
      key: 'name',
      title: t.household,
      card: 'title',
      width: 150,
      exported: { path: 'name' },
      render: ({ name }) => name,
    },
    {
      key: 'home',
      title: t.home,
      width: 190,
      exported: { path: 'homeLabel' },
      render: ({ homeId, homeLabel }) => <AppLink to={`/homes/${homeId}`}>{homeLabel}</AppLink>,
    },
    {
      key: 'depth',
      title: t.depth,
      width: 190,
      sort: { by: 'depth', as: 'amount' },
      exported: { path: 'depth', kind: 'number' },
      render: ({ depth }) => <Steps depth={depth} label={levels[depth]!} />,
    },
    { key: 'last', title: t.last, exported: { path: 'lastProof' }, render: ({ lastProof }) => lastProof },
    { key: 'by', title: t.by, width: 90, exported: { path: 'lastBy' }, render: ({ lastBy }) => lastBy },
    {
      key: 'at',
      title: t.at,
      width: 120,
      sort: { by: 'depthAt', as: 'time' },
      exported: { path: 'depthAt' },
      render: ({ depthAt }) => depthAt && <RelativeTime at={depthAt} />,
    },
  ]
}
