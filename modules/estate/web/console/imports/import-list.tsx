import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { textColumn, timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useLanguage } from '#design/language.ts'
import { grouped } from '#design/plain/grouped.ts'
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
      order="-createdAt"
      columns={useColumns()}
      filters={useFilters()}
      exportAs="importing.listImports"
      actions={add}
      empty={<EmptyState icon="upload" title={t.none} hint={t.noneHint} action={add} />}
    />
  )
}

function useFilters(): Filter[] {
  const t = useTexts(texts)
  const say = useSay()
  const { data } = useQuery(importing.query.listKinds())
  const kinds = data?.items ?? []
  return [
    {
      kind: 'choice',
      key: 'kind',
      title: t.kind,
      options: kinds.map(({ key, label }) => ({ value: key, label: say(label) })),
    },
    {
      kind: 'choice',
      key: 'state',
      title: t.state,
      several: true,
      options: Object.entries(t.states).map(([value, label]) => ({
        value,
        label,
        tone: toneOf[value as Import['state']],
      })),
    },
  ]
}

function useColumns(): Column<Import>[] {
  const t = useTexts(texts)
  const say = useSay()
  const language = useLanguage()
  const { data } = useQuery(estate.query.listProjects({ query: { limit: 200 } }))
  const projects = Object.fromEntries(data?.items.map(({ id, name }) => [id, name]) ?? [])
  const rows = (key: 'createdRows' | 'updatedRows' | 'faultyRows', title: string): Column<Import> => ({
    key,
    title,
    width: 110,
    align: 'right',
    render: ({ [key]: count }) => count > 0 && grouped(count),
    exported: { path: key, kind: 'number' },
  })
  return [
    textColumn('fileName', t.file, { key: 'file', card: 'title', sort: { by: 'fileName' } }),
    {
      key: 'kind',
      title: t.kind,
      width: 150,
      render: ({ kind }) => say(kind.label),
      exported: { path: `kind.label.${language}` },
    },
    {
      key: 'project',
      title: t.project,
      width: 140,
      render: ({ projectId }) => projectId && projects[projectId],
      exported: { path: 'projectId', words: projects },
    },
    {
      key: 'state',
      title: t.state,
      sort: { by: 'state' },
      width: 130,
      card: 'corner',
      render: ({ state }) => <StatusTag tone={toneOf[state]}>{t.states[state]}</StatusTag>,
      exported: { path: 'state', words: t.states },
    },
    rows('createdRows', t.created),
    rows('updatedRows', t.updated),
    rows('faultyRows', t.faulty),
    timeColumn('createdAt', t.when, { key: 'when', sort: { by: 'createdAt', as: 'time' } }),
  ]
}
