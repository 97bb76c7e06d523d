import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { texts } from './texts.ts'

export type DraftRequest = ReplyOf<(typeof casesContract)['routes']['listDraftRequests']>['items'][number]

/** Every request to a machine, for those who check. @serves S2-06 */
export default function RequestList() {
  const t = useTexts(texts)
  const options = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <ListPage<DraftRequest>
      name="cases.draftRequests"
      title={t.title}
      hint={t.hint}
      list={cases.call.listDraftRequests}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/case-draft-requests/${id}`}
      order="-askedAt"
      search={{ key: 'q', hint: t.search }}
      filters={[
        projectFilter(t.project),
        { kind: 'choice', key: 'outcome', title: t.outcome, several: true, options: options(t.outcomes) },
        { kind: 'choice', key: 'used', title: t.used, several: true, options: options(t.uses) },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'sent', title: t.sent, search: { used: 'asIs,edited' } },
      ]}
      columns={useColumns()}
      exportAs="cases.listDraftRequests"
      empty={<EmptyState icon="edit" title={t.none} hint={t.noneHint} />}
    />
  )
}

function useColumns(): Column<DraftRequest>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'case',
      title: t.case,
      width: 170,
      card: 'title',
      render: ({ number }) => number ?? t.hidden,
      exported: { path: 'number' },
    },
    textColumn('staffName', t.by, { key: 'by', width: 100 }),
    {
      key: 'kind',
      title: t.kind,
      width: 90,
      render: ({ kind }) => t.kinds[kind],
      exported: { path: 'kind', words: t.kinds },
    },
    textColumn('model', t.model, { width: 130 }),
    {
      key: 'outcome',
      title: t.outcome,
      width: 110,
      render: ({ outcome }) => (
        <StatusTag bare tone={outcome === 'given' ? 'done' : 'act'}>
          {t.outcomes[outcome]}
        </StatusTag>
      ),
      exported: { path: 'outcome', words: t.outcomes },
    },
    {
      key: 'used',
      title: t.used,
      width: 120,
      render: ({ used }) => t.uses[used ?? 'notUsed'],
      exported: { path: 'used', words: t.uses },
    },
    {
      key: 'tokens',
      title: t.tokens,
      width: 130,
      render: ({ tokensIn, tokensOut }) => tokensIn !== null && `${tokensIn} / ${tokensOut ?? '—'}`,
      exported: { path: 'tokensIn', kind: 'number' },
    },
    {
      key: 'cost',
      title: t.cost,
      width: 90,
      render: ({ cost }) => cost,
      exported: { path: 'cost', kind: 'number' },
    },
    {
      key: 'askedAt',
      title: t.askedAt,
      width: 130,
      card: 'corner',
      sort: { by: 'askedAt', as: 'time' },
      render: ({ askedAt }) => <RelativeTime at={askedAt} />,
      exported: { path: 'askedAt', kind: 'date' },
    },
  ]
}
