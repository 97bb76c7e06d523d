import type { MouseEvent } from 'react'
import { useTexts } from '#design/texts.ts'
import styles from './site-plan.module.css'
import { words } from './words.ts'

/** A factor as far as the plan knows it. */
export interface Mark {
  position: number
  place: string
  side: 'inside' | 'outside'
  x: number | null
  y: number | null
}

interface SitePlanProps {
  fileId: string
  marks: readonly Mark[]
  /** The mark that is looked at. */
  chosen?: number | undefined
  onChoose?: (position: number) => void
  /** A click on the plan sets the chosen mark there, in parts of width and height. */
  onPlace?: (x: number, y: number) => void
}

/** The site plan with numbered marks; marks stay where they are in whatever size the plan is shown. */
export function SitePlan({ fileId, marks, chosen, onChoose, onPlace }: SitePlanProps) {
  const w = useTexts(words)
  const place = (event: MouseEvent<HTMLButtonElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onPlace?.(part(event.clientX - left, width), part(event.clientY - top, height))
  }
  return (
    <div className={styles.plan} role="group" aria-label={w.plan}>
      <img src={`/api/files/${fileId}/screen`} alt={w.plan} />
      {onPlace && <button type="button" className={styles.surface} aria-label={w.place} onClick={place} />}
      {marks.map(
        ({ position, place: name, side, x, y }) =>
          x !== null &&
          y !== null && (
            <button
              key={position}
              type="button"
              className={styles.mark}
              data-side={side}
              data-chosen={position === chosen}
              aria-label={w.mark(position, name)}
              aria-pressed={position === chosen}
              style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
              onClick={() => onChoose?.(position)}
            >
              {position}
            </button>
          ),
      )}
    </div>
  )
}

/** Three digits are finer than a finger. */
const part = (at: number, whole: number) =>
  Math.round((Math.min(Math.max(at, 0), whole) / whole) * 1000) / 1000
