import type { ReactNode } from 'react'
import { Icon } from '../plain/icon.tsx'
import { AppLink, useGo } from '../link.tsx'
import { useTexts } from '../texts.ts'
import { nextSort } from './list-order.ts'
import type { Column } from './model.ts'
import { listTexts } from './texts.ts'
import styles from './list-table.module.css'

export interface RowsProps<Row> {
  /** Words for the whole table. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where a row leads. */
  rowLink?: (row: Row) => string
  /** The tick of a row, where rows can be chosen. */
  tick?: (row: Row) => ReactNode
}

interface ListTableProps<Row> extends RowsProps<Row> {
  sort?: string
  sortBy?: (sort: string) => void
}

/** Rows and columns; a click anywhere on a row opens it, the link in its first cell does so for the keyboard. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { label, columns, rows, rowKey, rowLink, tick, sort, sortBy } = props
  const texts = useTexts(listTexts)
  const go = useGo()
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {tick && (
              <th scope="col">
                <span className="visually-hidden">{texts.selection}</span>
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} sortBy={sortBy} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-row={rowKey(row)}
              data-opens={rowLink ? true : undefined}
              onClick={(event) => {
                if (rowLink && !isControl(event.target) && !hasSelection()) go(rowLink(row))
              }}
            >
              {tick && <td>{tick(row)}</td>}
              {columns.map((column, at) => (
                <td key={column.key} data-align={column.align}>
                  {at === 0 && rowLink ? (
                    <AppLink to={rowLink(row)} className="row-link">
                      {column.render(row)}
                    </AppLink>
                  ) : (
                    column.render(row)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface HeadCellProps<Row> {
  column: Column<Row>
  sort?: string
  sortBy?: (sort: string) => void
}

function HeadCell<Row>({ column, sort, sortBy }: HeadCellProps<Row>) {
  const texts = useTexts(listTexts)
  const { title, width, align } = column
  const name = column.sort?.by
  const direction =
    name && sort === name ? 'ascending' : name && sort === `-${name}` ? 'descending' : undefined
  return (
    <th
      scope="col"
      style={{ width, minWidth: width ?? 208 }}
      data-align={align}
      aria-sort={direction ?? (name && sortBy ? 'none' : undefined)}
    >
      {name && sortBy ? (
        <button type="button" aria-label={texts.sortBy(title)} onClick={() => sortBy(nextSort(sort, name))}>
          {title}
          <span className={styles.sort} data-direction={direction}>
            <Icon name={direction === 'descending' ? 'down' : direction ? 'up' : 'sort'} size={13} />
          </span>
        </button>
      ) : (
        title
      )}
    </th>
  )
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, label, [role="button"]') !== null
}

function hasSelection(): boolean {
  return (getSelection()?.toString() ?? '') !== ''
}
