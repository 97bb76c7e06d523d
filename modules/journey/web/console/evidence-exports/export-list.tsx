import { ListPage } from '#design/list/list-page.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import { type EvidenceExport, journey } from '../api.ts'
import { AskExport } from './ask-export.tsx'
import { texts } from './texts.ts'

export const toneOfExport: Record<EvidenceExport['state'], Tone> = {
  waiting: 'idle',
  running: 'active',
  done: 'done',
  cancelled: 'off',
  failed: 'late',
  expired: 'off',
}

/** What I took out to prove that it was done. @serves 2.0, S0-15 */
export default function ExportList() {
  const t = useTexts(texts)
  const options = (words: Record<string, string>) =>
    Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <ListPage<EvidenceExport>
      name="journey.evidence-exports"
      title={t.title}
      hint={t.hint}
      list={journey.call.listEvidenceExports}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/evidence-exports/${id}`}
      order="-askedAt"
      columns={[
        {
          key: 'title',
          title: t.about,
          card: 'title',
          sort: { by: 'title' },
          render: ({ title }) => title,
          exported: { path: 'title' },
        },
        {
          key: 'kind',
          title: t.kind,
          width: 110,
          render: ({ kind }) => t.kinds[kind],
          exported: { path: 'kind', words: t.kinds },
        },
        { key: 'total', title: t.count, width: 90, align: 'right', render: ({ total }) => total },
        {
          key: 'askedAt',
          title: t.at,
          width: 140,
          sort: { by: 'askedAt', as: 'time' },
          render: ({ askedAt }) => <RelativeTime at={askedAt} />,
          exported: { path: 'askedAt', kind: 'date' },
        },
        {
          key: 'keepUntil',
          title: t.until,
          width: 140,
          render: ({ keepUntil }) => keepUntil && <RelativeTime at={keepUntil} />,
        },
        {
          key: 'state',
          title: t.state,
          width: 110,
          card: 'corner',
          render: ({ state }) => (
            <StatusTag bare tone={toneOfExport[state]}>
              {t.states[state]}
            </StatusTag>
          ),
          exported: { path: 'state', words: t.states },
        },
      ]}
      filters={[
        { kind: 'choice', key: 'kind', title: t.kind, options: options(t.kinds) },
        { kind: 'choice', key: 'state', title: t.state, options: options(t.states) },
      ]}
      views={[{ key: 'all', title: t.all, search: {} }]}
      exportAs="journey.listEvidenceExports"
      actions={<AskExport type="primary" />}
      empty={
        <EmptyState icon="shield" title={t.none} hint={t.noneHint} action={<AskExport type="primary" />} />
      }
    />
  )
}
