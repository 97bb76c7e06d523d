import { useState } from 'react'
import { grouped } from '#design/plain/grouped.ts'
import { useSay, useTexts } from '#design/texts.ts'
import { stepNames } from '../step-names.ts'
import styles from './heat.module.css'
import { texts } from './texts.ts'

export interface HeatRow {
  key: string
  name: string
  /** Under the name. */
  note?: string
  late: number
  /** Late ones in each of the eight steps. */
  heat: readonly number[]
}

interface HeatProps<Row> {
  /** What the rows are. */
  first: string
  rows: readonly Row[]
  none: string
  isChosen?: (row: Row, step: string | undefined) => boolean
  /** Opens what a row, or a row in one step, counts. */
  open: (row: Row, step: string | undefined) => void
}

const shownAtFirst = 12
const steps = Object.entries(stepNames)

/** Where late actions pile up: rows by steps, the deeper the colour the more; each figure stands in its field. */
export function Heat<Row extends HeatRow>({
  first,
  rows,
  none,
  isChosen = () => false,
  open,
}: HeatProps<Row>) {
  const t = useTexts(texts)
  const say = useSay()
  const [all, setAll] = useState(false)
  const most = Math.max(1, ...rows.flatMap(({ heat }) => heat))
  if (rows.length === 0) return <p className={styles.none}>{none}</p>
  return (
    <>
      <table className={styles.heat}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {steps.map(([step, { number, name }]) => (
              <th key={step} scope="col" title={say(name)}>
                <span aria-hidden="true">{number}</span>
                <span className="visually-hidden">{say(name)}</span>
              </th>
            ))}
            <th scope="col">{t.sum}</th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, shownAtFirst)).map((row) => (
            <tr key={row.key} aria-selected={isChosen(row, undefined)}>
              <th scope="row">
                <button type="button" onClick={() => open(row, undefined)}>
                  {row.name}
                </button>
                {row.note && <small>{row.note}</small>}
              </th>
              {steps.map(([step, { name }], at) => {
                const count = row.heat[at] ?? 0
                return (
                  <td key={step}>
                    {count > 0 ? (
                      <button
                        type="button"
                        className={styles.cell}
                        data-depth={Math.ceil((count / most) * 4)}
                        aria-pressed={isChosen(row, step)}
                        aria-label={t.cell(row.name, say(name), count)}
                        onClick={() => open(row, step)}
                      >
                        {grouped(count)}
                      </button>
                    ) : (
                      <span className={styles.empty} aria-hidden="true" />
                    )}
                  </td>
                )
              })}
              <td className={row.late > 0 ? styles.late : undefined}>{grouped(row.late)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!all && rows.length > shownAtFirst && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t.all(rows.length)}
        </button>
      )}
    </>
  )
}
