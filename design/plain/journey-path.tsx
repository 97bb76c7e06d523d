import type { ReactNode } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { curve, type Spot, spotsAcross, spotsDown } from './journey-geometry.ts'
import { LanternMark, StoneMark } from './journey-marks.tsx'
import styles from './journey-path.module.css'

/** A step of 6+2 as it stands for one home or person; several may be present at once (domain.md 2.0). */
export interface JourneyStone {
  key: string
  name: string
  /** The six are stones, the two are lanterns. */
  kind: 'stone' | 'lantern'
  state: 'past' | 'present' | 'future'
  /** When it was, what is going on, or when it will be. */
  note?: string
}

interface JourneyPathProps {
  stones: readonly JourneyStone[]
  label?: string
  /** Makes a stone lead somewhere: `(stone, inside) => <AppLink to=…>{inside}</AppLink>`. */
  wrap?: (stone: JourneyStone, inside: ReactNode) => ReactNode
}

const journeyTexts = defineTexts({
  zh: { journey: '旅程', states: { past: '已走过', present: '进行中', future: '将到来' } },
  en: { journey: 'Journey', states: { past: 'Done', present: 'Under way', future: 'To come' } },
})

const rowHeight = 76

/** The journey as a path: past stones filled, present ones lit, future ones outlined with their date. */
export function JourneyPath({ stones, label, wrap = (_stone, inside) => inside }: JourneyPathProps) {
  const texts = useTexts(journeyTexts)
  const across = spotsAcross(stones.length)
  const down = spotsDown(stones.length, rowHeight)
  return (
    <div className={styles.frame}>
      <div className={styles.journey} style={{ '--count': stones.length, '--row': `${rowHeight}px` }}>
        <svg className={styles.across} viewBox="0 0 1000 96" preserveAspectRatio="none" aria-hidden="true">
          <Way stones={stones} spots={across} direction="across" />
        </svg>
        <svg className={styles.down} viewBox={`0 0 72 ${stones.length * rowHeight}`} aria-hidden="true">
          <Way stones={stones} spots={down} direction="down" />
        </svg>
        <ol aria-label={label ?? texts.journey}>
          {stones.map((stone, at) => (
            <li
              key={stone.key}
              data-state={stone.state}
              style={{ '--y': `${across[at]!.y}px`, '--x': `${down[at]!.x}px` }}
            >
              {wrap(
                stone,
                <span className={styles.step}>
                  <span className={styles.mark}>
                    {stone.kind === 'stone' ? (
                      <StoneMark number={at + 1} state={stone.state} />
                    ) : (
                      <LanternMark state={stone.state} />
                    )}
                  </span>
                  <span className={styles.words}>
                    <span className={styles.name}>{stone.name}</span>
                    <span className="visually-hidden">{texts.states[stone.state]}</span>
                    <span className={styles.note}>
                      {stone.note ?? (stone.state === 'present' ? texts.states.present : '')}
                    </span>
                  </span>
                </span>,
              )}
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

interface WayProps {
  stones: readonly JourneyStone[]
  spots: readonly Spot[]
  direction: 'across' | 'down'
}

function Way({ stones, spots, direction }: WayProps) {
  return spots
    .slice(1)
    .map((spot, at) => (
      <path
        key={stones[at]!.key}
        d={curve(spots[at]!, spot, direction)}
        vectorEffect="non-scaling-stroke"
        data-walked={stones[at + 1]!.state !== 'future' || undefined}
      />
    ))
}
