import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { estate } from '../api.ts'
import { type Import, importing } from './api.ts'
import { texts, toneOf } from './texts.ts'

/** One's own imports, the newest first; each can be gone on with. @serves S3-05 */
export default function ImportList() {
  const t = useTexts(texts)
  const add = (
    <AppLink to="/imports/new">
      <Button type="primary">{t.add}</Button>
    </AppLink>
  )
  return (
    <ListPage<Import>
      name="importing.imports"
      title={t.title}
      list={importing.call.listImports}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/imports/${id}`}
      columns={useColumns()}
      actions={add}
      empty={<EmptyState icon="upload" title={t.none} hint={t.noneHint} action={add} />}
    />
  )
}

function useColumns(): Column<Import>[] {
  const t = useTexts(texts)
  const say = useSay()
  const { data } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  const nameOf = (projectId: string | null) => data?.items.find(({ id }) => id === projectId)?.name ?? '—'
  return [
    { key: 'file', title: t.file, card: 'title', render: ({ fileName }) => fileName },
    { key: 'kind', title: t.kind, width: 150, render: ({ kind }) => say(kind.label) },
    { key: 'project', title: t.project, width: 140, render: ({ projectId }) => nameOf(projectId) },
    {
      key: 'state',
      title: t.state,
      width: 130,
      card: 'corner',
      render: ({ state }) => <StatusTag tone={toneOf[state]}>{t.states[state]}</StatusTag>,
    },
    { key: 'result', title: t.result, width: 240, render: (row) => <Outcome row={row} /> },
    { key: 'when', title: t.when, width: 120, render: ({ createdAt }) => <RelativeTime at={createdAt} /> },
  ]
}

function Outcome({ row: { createdRows, updatedRows, faultyRows, handledRows } }: { row: Import }) {
  const t = useTexts(texts)
  if (handledRows === 0) return '—'
  return [
    [t.created, createdRows],
    [t.updated, updatedRows],
    [t.faulty, faultyRows],
  ]
    .filter(([, count]) => count !== 0)
    .map(([words, count]) => `${words} ${count!.toLocaleString('en-US')}`)
    .join(' · ')
}
