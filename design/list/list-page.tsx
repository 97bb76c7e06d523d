import { Button } from 'antd'
import type { ReactNode } from 'react'
import { RefusedError } from '#platform/web/client.ts'
import { PageHead } from '../shell/page-head.tsx'
import { usePhone } from '../theme/mode.ts'
import { EmptyState, ErrorState } from '../plain/states.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import { useTexts } from '../texts.ts'
import { ColumnChooser, useChosenColumns } from './column-chooser.tsx'
import { ExportButton } from './export-button.tsx'
import { FilterAdder } from './filter-adder.tsx'
import { FilterChips } from './filter-chips.tsx'
import { ListCards } from './list-cards.tsx'
import { ListTable } from './list-table.tsx'
import { currentView, queryOf } from './list-search.ts'
import { orderNow, sortableNow } from './list-order.ts'
import type { Column, Filter, View } from './model.ts'
import { openingFirst, ViewTabs, useSavedViews } from './saved-views.tsx'
import { SearchField } from './search-field.tsx'
import { SortPicker } from './sort-picker.tsx'
import { type ListCall, useKeysetList } from './use-keyset-list.ts'
import { useListKeys } from './use-list-keys.ts'
import { useListSearch } from './use-list-search.ts'
import { ListKeys, type RowKey } from './list-keys.tsx'
import { useShape } from './shape.ts'
import { ShapeChooser } from './shape-chooser.tsx'
import { type Selecting, useSelecting } from './selecting.tsx'
import { listTexts } from './texts.ts'
import styles from './list-page.module.css'

export interface ListPageProps<Row> {
  /** `module.list`: the key of remembered columns and views, and of live refreshing. */
  name: string
  title: string
  /** Under the title, in one line. */
  hint?: string
  back?: { to: string; label: string }
  /** `cases.call.listCases`. */
  list: ListCall<Row>
  /** Places in the address of the API. */
  params?: Record<string, string>
  /** What every request says beside the filters. */
  fixed?: Record<string, unknown>
  columns: readonly Column<Row>[]
  /** The order in which the API gives the list unasked: `-openedAt`. */
  order?: string
  filters?: readonly Filter[]
  /** Views of the screen; the first is how the list opens. */
  views?: readonly View[]
  /** The views as one control in the bar, where the page has tabs already. */
  viewsInBar?: boolean
  /** The free search of the API: its name in the query, and what one may type. */
  search?: { key: string; hint: string }
  rowKey: (row: Row) => string
  rowLink?: (row: Row) => string
  /** The primary action, and others. */
  actions?: ReactNode
  /** `cases.listCases`: lets the list be exported exactly as it is shown (columns with `exported`). */
  exportAs?: string
  /** Lets rows be ticked for one deed on many. */
  selecting?: Selecting<Row>
  /** Keys for the ticked rows, or for the one with the focus. */
  rowKeys?: readonly RowKey<Row>[]
  /** Shows the rows as columns of cards, beside the list; a phone has the list alone. */
  board?: (rows: Row[], tick: ((row: Row) => ReactNode) | undefined) => ReactNode
  /** What this place is for and the first step, when there is nothing at all. */
  empty: ReactNode
  /** Above the rows: figures, a chart. */
  children?: ReactNode
}

/** A list: count, views, filters, columns, sort, keys, paging; cards on a phone. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { name, title, filters = [], views = [], search: free, actions, children } = props
  const texts = useTexts(listTexts)
  const phone = usePhone()
  const [saved, saveViews] = useSavedViews(name)
  const { search, show, change } = useListSearch({
    filters,
    views: openingFirst(views, saved),
    searchKey: free?.key,
    kept: Object.keys(props.fixed ?? {}),
  })
  const asked = { ...props.fixed, ...queryOf(search, filters) }
  const columns = sortableNow(props.columns, asked)
  const chosen = useChosenColumns(name, columns)
  const order = orderNow(search.sort, props.order, columns)
  const sortBy = (sort: string) => change({ sort: sort === props.order ? '' : sort })
  const query = { ...asked, sort: order === props.order ? undefined : order }
  const found = useKeysetList(name, props.list, { params: props.params, query })
  useListKeys(found.loadMore)
  const shape = useShape(name)
  const narrowed = Object.keys(search).some((key) => key !== 'sort')
  const count = found.isFirstLoad || found.error ? undefined : countWords(found, texts)
  const viewTabs = <ViewTabs {...{ views, saved, search, show }} save={saveViews} asMenu={props.viewsInBar} />
  return (
    <>
      <PageHead title={title} hint={props.hint} back={props.back} aside={count} actions={actions} />
      {children}
      {!props.viewsInBar && viewTabs}
      <div className={styles.bar}>
        {props.viewsInBar && viewTabs}
        {free && (
          <SearchField
            hint={free.hint}
            value={search[free.key] ?? ''}
            onSearch={(text) => change({ [free.key]: text })}
          />
        )}
        {filters.length > 0 && <FilterAdder filters={filters} search={search} change={change} />}
        {(phone || columns.some((column) => column.sort && !chosen.shown.includes(column))) && (
          <SortPicker columns={columns} order={order} sortBy={sortBy} />
        )}
        <FilterChips filters={filters} search={search} change={change} />
        {narrowed && (
          <Button type="link" size="small" onClick={() => show(search.sort ? { sort: search.sort } : {})}>
            {texts.clear}
          </Button>
        )}
        <span className={styles.tools}>
          {props.exportAs && (
            <ExportButton
              list={props.exportAs}
              title={title}
              params={props.params}
              query={query}
              columns={chosen.shown}
            />
          )}
          {props.board && !phone && <ShapeChooser {...shape} />}
          {!phone && shape.shape === 'list' && (
            <ColumnChooser columns={columns} keys={chosen.keys} choose={chosen.choose} />
          )}
        </span>
      </div>
      <Rows
        {...props}
        columns={columns}
        board={shape.shape === 'board' && !phone ? props.board : undefined}
        found={found}
        shown={chosen.shown}
        sort={order}
        sortBy={sortBy}
        narrowed={narrowed && !currentView(search, views.slice(0, 1))}
        showAll={() => show({})}
      />
    </>
  )
}

interface RowsAreaProps<Row> extends ListPageProps<Row> {
  found: ReturnType<typeof useKeysetList<Row>>
  shown: Column<Row>[]
  sort: string | undefined
  sortBy: (sort: string) => void
  narrowed: boolean
  showAll: () => void
}

function Rows<Row>({
  title,
  found,
  shown,
  columns,
  rowKey,
  rowLink,
  sort,
  sortBy,
  narrowed,
  showAll,
  selecting,
  rowKeys,
  board,
  empty,
}: RowsAreaProps<Row>) {
  const { tick, bar, toggle, chosen, clear } = useSelecting(found.rows, rowKey, selecting)
  const texts = useTexts(listTexts)
  const phone = usePhone()
  if (found.isFirstLoad) return <Skeleton lines={8} />
  if (found.error instanceof RefusedError && found.error.code === 'platform.too_many_to_sort')
    return (
      <EmptyState
        icon="sort"
        title={texts.notSorted}
        hint={found.error.message}
        action={<Button onClick={() => sortBy('')}>{texts.usualOrder}</Button>}
      />
    )
  if (found.error)
    return (
      <ErrorState
        title={texts.failed}
        hint={found.error instanceof RefusedError ? found.error.message : texts.failedHint}
        action={<Button onClick={found.retry}>{texts.retry}</Button>}
      />
    )
  if (found.rows.length === 0)
    return narrowed ? (
      <EmptyState
        icon="filter"
        title={texts.nothingFits}
        hint={texts.nothingFitsHint}
        action={<Button onClick={showAll}>{texts.showAll}</Button>}
      />
    ) : (
      empty
    )
  const shared = { label: title, rows: found.rows, rowKey, rowLink, tick }
  return (
    <div aria-busy={found.isChanging} className={styles.rows}>
      {bar}
      {board?.(found.rows, tick) ??
        (phone ? (
          <ListCards {...shared} columns={columns.filter(({ optional }) => !optional)} />
        ) : (
          <ListTable {...shared} columns={shown} sort={sort} sortBy={sortBy} />
        ))}
      <div className={styles.foot}>
        {found.hasMore && (
          <Button loading={found.isLoadingMore} onClick={found.loadMore}>
            {texts.loadMore}
          </Button>
        )}
        {!phone && (
          <ListKeys
            rows={found.rows}
            rowKey={rowKey}
            toggle={toggle}
            chosen={chosen}
            clear={clear}
            own={rowKeys}
          />
        )}
      </div>
    </div>
  )
}

function countWords(
  { rows, total, hasMore }: { rows: unknown[]; total?: number; hasMore: boolean },
  texts: (typeof listTexts)['zh'],
): string {
  return total === undefined ? texts.count(rows.length, hasMore) : texts.total(total)
}
