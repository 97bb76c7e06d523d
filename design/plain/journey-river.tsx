import type { ReactNode } from 'react'
import { defineTexts, useTexts } from '../texts.ts'
import { LanternMark, StoneMark } from './journey-marks.tsx'
import { type RiverDot, type RiverLane, riverScale } from './river-scale.ts'
import styles from './journey-river.module.css'

interface JourneyRiverProps {
  /** The eight steps in their order. */
  lanes: readonly RiverLane[]
  /** The local day. */
  today: string
  label?: string
  /** Makes the name of a lane lead somewhere: `(lane, inside) => <button …>{inside}</button>`. */
  wrap?: (lane: RiverLane, inside: ReactNode) => ReactNode
}

const texts = defineTexts({
  zh: {
    journey: '旅程',
    today: '今天',
    kinds: { done: '已办', late: '逾期', ahead: '将办' },
    states: { past: '已走过', present: '进行中', future: '将到来' },
    dots: (done: number, late: number, ahead: number) =>
      [done && `已办 ${done} 项`, late && `逾期 ${late} 项`, ahead && `将办 ${ahead} 项`]
        .filter(Boolean)
        .join('，'),
  },
  en: {
    journey: 'Journey',
    today: 'Today',
    kinds: { done: 'done', late: 'late', ahead: 'to come' },
    states: { past: 'Done', present: 'Under way', future: 'To come' },
    dots: (done: number, late: number, ahead: number) =>
      [done && `${done} done`, late && `${late} late`, ahead && `${ahead} to come`]
        .filter(Boolean)
        .join(', '),
  },
})

/**
 * A journey as lanes side by side, because steps overlap: each flows from its first day to its last, past ones filled,
 * present ones lit, future ones outlined; what was and is to be done lies on them as pebbles. Long times are drawn shorter.
 */
export function JourneyRiver({ lanes, today, label, wrap = (_lane, inside) => inside }: JourneyRiverProps) {
  const t = useTexts(texts)
  const { at, stretchOf } = riverScale(lanes, today)
  return (
    <>
      <div className={styles.river} style={{ '--today': at(today) / 100 }}>
        <ol aria-label={label ?? t.journey}>
          {lanes.map((lane, index) => {
            const [from, until] = stretchOf(lane)
            return (
              <li key={lane.key} data-state={lane.state}>
                {wrap(
                  lane,
                  <span className={styles.head}>
                    <span className={styles.mark}>
                      {lane.kind === 'stone' ? (
                        <StoneMark number={index + 1} state={lane.state} />
                      ) : (
                        <LanternMark state={lane.state} />
                      )}
                    </span>
                    <span>
                      <span className={styles.name}>{lane.name}</span>
                      <span className="visually-hidden">{t.states[lane.state]}</span>
                      <span className={styles.note}>
                        {lane.note ?? (lane.state === 'present' ? t.states.present : '')}
                      </span>
                    </span>
                  </span>,
                )}
                <span className={styles.track}>
                  <i
                    className={styles.flow}
                    data-open={(lane.from !== null && lane.until === null) || undefined}
                    style={{ left: `${from}%`, width: `${until - from}%` }}
                  />
                  {lane.dots.map((dot) => (
                    <i
                      key={dot.key}
                      className={styles.dot}
                      data-kind={dot.kind}
                      title={dot.title}
                      style={{ left: `${at(dot.on)}%` }}
                    />
                  ))}
                  <span className="visually-hidden">{dotWords(lane.dots, t.dots)}</span>
                </span>
              </li>
            )
          })}
        </ol>
        <span className={styles.today} aria-hidden="true">
          <span>{t.today}</span>
        </span>
      </div>
      <Key lanes={lanes} />
    </>
  )
}

/** What the pebbles mean, as far as any of them lie there. */
function Key({ lanes }: Pick<JourneyRiverProps, 'lanes'>) {
  const t = useTexts(texts)
  const there = new Set(lanes.flatMap(({ dots }) => dots.map(({ kind }) => kind)))
  return (
    <p className={styles.key} aria-hidden="true">
      {(['done', 'late', 'ahead'] as const).map(
        (kind) =>
          there.has(kind) && (
            <span key={kind}>
              <i className={styles.dot} data-kind={kind} /> {t.kinds[kind]}
            </span>
          ),
      )}
    </p>
  )
}

function dotWords(
  dots: readonly RiverDot[],
  words: (done: number, late: number, ahead: number) => string,
): string {
  const of = (kind: RiverDot['kind']) => dots.filter((dot) => dot.kind === kind).length
  return words(of('done'), of('late'), of('ahead'))
}
