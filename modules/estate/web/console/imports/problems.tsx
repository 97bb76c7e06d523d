import { Button } from 'antd'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { type ListCall, useKeysetList } from '#design/list/use-keyset-list.ts'
import { Icon } from '#design/plain/icon.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { type Import, importing, type Problem } from './api.ts'
import styles from './imports.module.css'
import { texts } from './texts.ts'

/** Every cell with a problem, by row and column as in the file; and the rows themselves to be corrected. */
export function Problems({ view }: { view: Import }) {
  const t = useTexts(texts)
  const say = useSay()
  const phone = usePhone()
  const list: ListCall<Problem> = ({ query }) =>
    importing.call.listProblems({ params: { importId: view.id }, query })
  const found = useKeysetList(`importing.problems.${view.id}.${view.state}`, list)
  const fieldName = (key: string) => {
    const field = view.kind.fields.find((candidate) => candidate.key === key)
    return field ? say(field.label) : key
  }
  const columns: Column<Problem>[] = [
    { key: 'row', title: t.row, width: 90, card: 'title', render: ({ rowNumber }) => t.rowOf(rowNumber) },
    { key: 'cell', title: t.cell, width: 180, render: ({ heading, field }) => heading ?? fieldName(field) },
    { key: 'why', title: t.why, render: ({ message }) => say(message) },
  ]
  const Rows = phone ? ListCards<Problem> : ListTable<Problem>
  const download = (
    <Button
      href={`/api/imports/${view.id}/faulty-rows`}
      icon={<Icon name="download" size={15} />}
      title={t.downloadHint}
    >
      {t.downloadFaulty}
    </Button>
  )
  return (
    <Section title={t.problems} aside={download}>
      {found.isFirstLoad ? (
        <Skeleton lines={4} />
      ) : (
        <Rows
          label={t.problems}
          columns={columns}
          rows={found.rows}
          rowKey={({ rowNumber, field }) => `${rowNumber} ${field}`}
        />
      )}
      <p className={styles.foot}>
        {found.hasMore && (
          <Button loading={found.isLoadingMore} onClick={found.loadMore}>
            …
          </Button>
        )}
        <span className={styles.faint}>{t.downloadHint}</span>
      </p>
    </Section>
  )
}
