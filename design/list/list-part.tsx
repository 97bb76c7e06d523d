import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { RefusedError } from '#platform/web/client.ts'
import { ErrorState } from '../plain/states.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { useTexts } from '../texts.ts'
import { usePhone } from '../theme/mode.ts'
import { ExportButton } from './export-button.tsx'
import { ListCards } from './list-cards.tsx'
import { orderNow } from './list-order.ts'
import { ListTable } from './list-table.tsx'
import type { Column, Search } from './model.ts'
import { SortPicker } from './sort-picker.tsx'
import { listTexts } from './texts.ts'
import { type ListCall, useKeysetList } from './use-keyset-list.ts'
import styles from './list-part.module.css'

interface ListPartProps<Row> {
  /** `module.list`, as of a page. */
  name: string
  label: string
  list: ListCall<Row>
  query: Record<string, unknown>
  /** Columns may depend on what there is to show. */
  columns: (rows: readonly Row[]) => readonly Column<Row>[]
  /** The order in which the API gives it unasked. */
  order: string
  rowKey: (row: Row) => string
  rowLink?: (row: Row) => string
  exportAs: string
  exportTitle: string
  /** Before the tools: tabs, a heading. */
  head: ReactNode
  empty: ReactNode
}

/** A list that is a part of a page: head, order (kept in the address), export, paging; cards on a phone. */
export function ListPart<Row>(props: ListPartProps<Row>) {
  const { name, label, query, order, rowKey, rowLink } = props
  const texts = useTexts(listTexts)
  const phone = usePhone()
  const [wish, sortBy] = useSort()
  const every = props.columns([])
  const sort = orderNow(wish, order, every)
  const asked = { ...query, ...(sort !== order && { sort }) }
  const found = useKeysetList(name, props.list, { query: asked })
  const columns = props.columns(found.rows)
  const shared = { label, rows: found.rows, rowKey, columns, ...(rowLink && { rowLink }) }
  return (
    <section className={styles.part} aria-label={label}>
      <header>
        {props.head}
        <span className={styles.tools}>
          {phone && <SortPicker columns={columns} order={sort} sortBy={sortBy} />}
          <ExportButton list={props.exportAs} title={props.exportTitle} query={asked} columns={columns} />
        </span>
      </header>
      {found.isFirstLoad && <Skeleton lines={5} />}
      {found.error && (
        <ErrorState
          title={texts.failed}
          hint={found.error instanceof RefusedError ? found.error.message : texts.failedHint}
          action={<Button onClick={found.retry}>{texts.retry}</Button>}
        />
      )}
      {!found.isFirstLoad && !found.error && found.rows.length === 0 && props.empty}
      {found.rows.length > 0 && (
        <div aria-busy={found.isChanging}>
          {phone ? (
            <ListCards {...shared} />
          ) : (
            <ListTable {...shared} {...(sort && { sort })} sortBy={sortBy} />
          )}
          {found.hasMore && (
            <Button className={styles.more} loading={found.isLoadingMore} onClick={found.loadMore}>
              {texts.loadMore}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** The order stands in the address, so that it can be shared and gone back to. */
function useSort(): [string | undefined, (sort: string) => void] {
  const address = useSearch({ strict: false }) as Search
  const navigate = useNavigate()
  const sortBy = (sort: string) => void navigate({ to: '.', search: { ...address, sort }, replace: true })
  return [address['sort'], sortBy]
}
