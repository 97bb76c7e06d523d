import type { ReactNode } from 'react'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import styles from './factor-list.module.css'
import type { ShownFactor } from './shown.ts'
import { words } from './words.ts'

interface FactorListProps<Row> {
  factors: readonly Row[]
  chosen?: number | undefined
  onChoose?: (position: number) => void
  /** Under a factor, for those who write. */
  note?: ((factor: Row) => ReactNode) | undefined
}

/** The factors inside and outside the boundary, numbered like the plan. */
export function FactorList<Row extends ShownFactor>({
  factors,
  chosen,
  onChoose,
  note,
}: FactorListProps<Row>) {
  const w = useTexts(words)
  return (
    <div className={styles.lists}>
      {(['inside', 'outside'] as const).map((side) => {
        const own = factors.filter((factor) => factor.side === side)
        return (
          own.length > 0 && (
            <section key={side} className={styles.side} aria-label={w.sides[side]}>
              <h3>{w.sides[side]}</h3>
              <ol>
                {own.map((factor) => (
                  <li key={factor.position} data-chosen={factor.position === chosen}>
                    <button
                      type="button"
                      className={styles.number}
                      data-side={side}
                      aria-label={w.mark(factor.position, factor.place)}
                      onClick={() => onChoose?.(factor.position)}
                    >
                      {factor.position}
                    </button>
                    <div className={styles.words}>
                      <OneFactor factor={factor} />
                      {note?.(factor)}
                    </div>
                  </li>
                ))}
              </ol>
            </section>
          )
        )
      })}
    </div>
  )
}

function OneFactor({ factor }: { factor: ShownFactor }) {
  const w = useTexts(words)
  const join = useJoining()
  const { place, kind, effect, direction, distanceMetres, buildings, inAnnex, statement, document } = factor
  const where = w.where(
    direction ? w.directions[direction] : '',
    distanceMetres === null ? '' : w.metres(distanceMetres),
  )
  return (
    <>
      <p className={styles.place}>
        {place} <span className={styles.quiet}>{[w.kinds[kind], where].filter(Boolean).join(' · ')}</span>
      </p>
      <p>{effect || w.unjudged}</p>
      {buildings.length > 0 && <p className={styles.quiet}>{w.affects(join.list(buildings))}</p>}
      {document && (
        <p className={styles.quiet}>
          {w.document} {document}
        </p>
      )}
      {inAnnex && (
        <p className={styles.annex}>
          <StatusTag tone="act">{w.annex}</StatusTag> {statement}
        </p>
      )}
    </>
  )
}
