import { AppLink } from '../link.tsx'
import type { RowsProps } from './list-table.tsx'
import styles from './list-cards.module.css'

/** The rows as cards for a phone: heading, state in the corner, the rest in lines. */
export function ListCards<Row>({ label, columns, rows, rowKey, rowLink, tick }: RowsProps<Row>) {
  const titles = columns.filter(
    (column, at) => column.card === 'title' || (column.card === undefined && at === 0),
  )
  const corners = columns.filter(({ card }) => card === 'corner')
  const lines = columns.filter((column) => (column.card ?? 'line') === 'line' && !titles.includes(column))
  return (
    <ul className={styles.cards} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} data-row={rowKey(row)} className={styles.card}>
          <div className={styles.head}>
            {tick?.(row)}
            <div className={styles.title}>
              {titles.map((column, at) =>
                at === 0 && rowLink ? (
                  <AppLink key={column.key} to={rowLink(row)} className="row-link">
                    {column.render(row)}
                  </AppLink>
                ) : (
                  <div key={column.key}>{column.render(row)}</div>
                ),
              )}
            </div>
            {corners.map((column) => (
              <div key={column.key}>{column.render(row)}</div>
            ))}
          </div>
          <dl>
            {lines.map((column) => {
              const value = column.render(row)
              if (value === null || value === undefined || value === false || value === '') return null
              return (
                <div key={column.key}>
                  <dt>{column.title}</dt>
                  <dd>{value}</dd>
                </div>
              )
            })}
          </dl>
        </li>
      ))}
    </ul>
  )
}
