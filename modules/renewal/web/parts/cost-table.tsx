import { Money } from '#design/plain/money.tsx'
import { useTexts } from '#design/texts.ts'
import { payers } from '../../contract.ts'
import styles from './parts.module.css'
import { words } from './words.ts'

interface Cost {
  title: string
  costFen: number
  shares: readonly { payer: (typeof payers)[number]; amountFen: number }[]
}

interface CostTableProps {
  costs: readonly Cost[]
  totals: Record<(typeof payers)[number] | 'costFen', number>
}

/** What each item costs and who pays how much of it; those who pay nothing have no column. On a phone each item is a list. */
export function CostTable({ costs, totals }: CostTableProps) {
  const w = useTexts(words)
  const paying = payers.filter((payer) => totals[payer] > 0)
  return (
    // A wide table scrolls by itself, also by the keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={w.costTable} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{w.item}</th>
            <th scope="col">{w.cost}</th>
            {paying.map((payer) => (
              <th key={payer} scope="col">
                {w.payers[payer]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {costs.map(({ title, costFen, shares }) => (
            <tr key={title}>
              <td>{title}</td>
              <td data-label={w.cost}>
                <Money fen={costFen} round />
              </td>
              {paying.map((payer) => {
                const share = shares.find((one) => one.payer === payer)
                return (
                  <td key={payer} data-label={w.payers[payer]} data-none={!share || undefined}>
                    {share ? <Money fen={share.amountFen} round /> : '—'}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.total}</th>
            <td data-label={w.cost}>
              <Money fen={totals.costFen} round />
            </td>
            {paying.map((payer) => (
              <td key={payer} data-label={w.payers[payer]}>
                <Money fen={totals[payer]} round />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
