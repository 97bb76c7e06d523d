import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { ExportButton } from '#design/list/export-button.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { lengthWords } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { casesContract } from '../../../contract.ts'
import { cases } from '../api.ts'
import { type Asked, casesAt } from '../reports/period.ts'
import styles from '../reports/reports.module.css'
import { developerTexts } from './texts.ts'

type Report = ReplyOf<(typeof casesContract)['routes']['developerMatterReport']>
type Row = Report['total'][number] & { projectId?: string; projectName?: string }

/** Matters for the developer that came to him directly, beside those that passed through the property company. @serves S1-21 */
export function DeveloperMatters({ asked }: { asked: Asked }) {
  const t = useTexts(developerTexts)
  const phone = usePhone()
  const { data, error } = useQuery(cases.query.developerMatterReport({ query: asked }))
  const columns = useColumns()
  const Rows = phone ? ListCards : ListTable
  const rows: Row[] = data ? [...data.total, ...(asked.projectId ? [] : data.items)] : []
  return (
    <section className={styles.table} aria-label={t.report}>
      <header>
        <h2>{t.report}</h2>
        <ExportButton
          list="cases.developerMatterReport"
          title={t.report}
          query={{ ...asked }}
          columns={columns}
        />
      </header>
      <p className={styles.quiet}>{t.how}</p>
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={4} />}
      {data && rows.length === 0 && <EmptyState icon="chart" title={t.none} hint={t.noneHint} />}
      {rows.length > 0 && (
        <Rows
          label={t.report}
          rows={rows}
          rowKey={({ way, projectId }) => `${way} ${projectId ?? ''}`}
          rowLink={({ way, projectId }) =>
            casesAt(asked, {
              openedFrom: asked.from,
              openedUntil: asked.until,
              developerWay: way,
              ...(projectId && { projectId }),
            })
          }
          columns={columns}
        />
      )}
    </section>
  )
}

function useColumns(): Column<Row>[] {
  const t = useTexts(developerTexts)
  const language = useLanguage()
  const long = (hours: number | null, count: number) => {
    if (hours === null) return null
    return `${hours * 60 < 1 ? t.atOnce : lengthWords(hours * 3_600_000, language)} / ${count}`
  }
  const time = (
    key: 'arrivalHours' | 'replyHours' | 'resultHours',
    title: string,
    counted: 'arrived' | 'answered' | 'resulted',
  ): Column<Row> => ({
    key,
    title,
    width: 150,
    align: 'right',
    render: (row) => long(row[key], row[counted]),
    exported: { path: key, kind: 'number' },
  })
  return [
    {
      key: 'projectName',
      title: t.project,
      render: ({ projectName }) => projectName ?? <strong>{t.all}</strong>,
      exported: { path: 'projectName' },
    },
    {
      key: 'way',
      title: t.way,
      render: ({ way }) => (
        <StatusTag bare tone={way === 'direct' ? 'done' : 'act'}>
          {t.ways[way]}
        </StatusTag>
      ),
      exported: { path: 'way' },
    },
    {
      key: 'cases',
      title: t.cases,
      width: 70,
      align: 'right',
      render: ({ cases: count }) => count,
      exported: { path: 'cases', kind: 'number' },
    },
    time('arrivalHours', t.arrival, 'arrived'),
    time('replyHours', t.reply, 'answered'),
    time('resultHours', t.result, 'resulted'),
  ]
}
