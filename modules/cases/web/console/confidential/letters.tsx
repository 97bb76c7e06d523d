import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { type CaseLine, cases } from '../api.ts'
import { useColumns } from '../inbox-columns.tsx'
import { texts } from '../texts.ts'
import { words } from '../words.ts'
import { confidentialTexts } from './texts.ts'

/** Letters of the whole group sort by what an index holds. */
const indexed = ['openedAt', 'answerDueAt']
const shown = ['number', 'title', 'state', 'answerDue', 'customer', 'home', 'owner', 'opened']

/** The letters to the chairman that nobody else finds; for his office. @serves S3-40 */
export default function Letters() {
  const t = useTexts(confidentialTexts)
  const c = useTexts(texts)
  const w = useTexts(words)
  const columns = useColumns()
    .filter(({ key }) => shown.includes(key))
    .map((column) => ({ ...column, sort: indexed.includes(column.sort?.by ?? '') ? column.sort : undefined }))
  const confidence: Column<CaseLine> = {
    key: 'confidence',
    title: t.confidence,
    width: 120,
    render: (row) => row.confidence && <StatusTag tone="info">{t.confidences[row.confidence]}</StatusTag>,
    exported: { path: 'confidence', words: t.confidences },
  }
  const options = Object.entries(w.kinds).map(([value, label]) => ({ value, label }))
  const filters: Filter[] = [
    projectFilter(c.project),
    { kind: 'choice', key: 'kind', title: t.kind, several: true, options },
    { kind: 'flag', key: 'waiting', title: c.waiting },
    { kind: 'flag', key: 'overdue', title: c.overdue },
    { kind: 'choice', key: 'open', title: t.closed, options: [{ value: 'false', label: t.closed }] },
  ]
  return (
    <ListPage<CaseLine>
      name="cases.confidential"
      title={t.title}
      list={cases.call.listCases}
      fixed={{ confidential: true }}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/cases/${id}`}
      search={{ key: 'q', hint: t.search }}
      order="-openedAt"
      columns={[...columns, confidence]}
      filters={filters}
      exportAs="cases.listCases"
      empty={<EmptyState icon="mail" title={t.none} hint={t.noneHint} />}
    />
  )
}
