import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import styles from './cover-chart.module.css'
import { toneOfStanding } from './tones.ts'
import { words } from './words.ts'

const texts = defineTexts({
  zh: {
    buyer: '业主',
    builder: '施工方',
    none: '无约定',
    designLife: '设计使用年限',
    from: '自',
    today: '今天',
    label: '各部位的保修期',
  },
  en: {
    buyer: 'Buyer',
    builder: 'Builder',
    none: 'No term',
    designLife: 'Design life',
    from: 'From',
    today: 'Today',
    label: 'Warranty of each component',
  },
})

export interface CoverRow {
  component: keyof typeof words.zh.components
  standing: keyof typeof toneOfStanding
  /** The end that counts for whoever looks. */
  endsOn: string | null
  /** Staff see the builder's clock besides. */
  builderEndsOn?: string | null
}

interface CoverChartProps {
  rows: readonly CoverRow[]
  startsOn: string | null
  builderStartsOn?: string | null
  today: string
  /** Both clocks, or the one that counts. */
  clocks: 'both' | 'buyer' | 'builder'
}

const time = (day: string) => Date.parse(day)

/** Every component as a bar from its first day to its last, with today in it. @serves 6.6 */
export function CoverChart({ rows, startsOn, builderStartsOn = null, today, clocks }: CoverChartProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const hasBegun = startsOn !== null || builderStartsOn !== null
  const days = [
    today,
    ...[startsOn, builderStartsOn, ...rows.flatMap((row) => [row.endsOn, row.builderEndsOn ?? null])].filter(
      (day) => day !== null,
    ),
  ].toSorted()
  const [first, last] = [days[0]!, days.at(-1)!]
  const place = (day: string) =>
    ((time(day) - time(first)) / Math.max(time(last) - time(first), 86_400_000)) * 100
  const clock = (row: CoverRow, kind: 'buyer' | 'builder') => {
    const [from, until] =
      kind === 'buyer' ? [startsOn, row.endsOn] : [builderStartsOn ?? startsOn, row.builderEndsOn ?? null]
    const isForever = row.standing === 'designLife'
    const hasBar = from !== null && (until !== null || isForever)
    const end = isForever ? 100 : until ? place(until) : 0
    const own = kind === 'builder' && until && until < today ? 'past' : row.standing
    return (
      <span
        className={`${styles.clock} ${clocks === 'both' ? styles.labelled : ''} ${kind === 'builder' ? styles.builder : ''}`}
      >
        {clocks === 'both' && <span className={styles.who}>{t[kind]}</span>}
        <span className={styles.track} aria-hidden="true">
          {hasBar && (
            <span
              className={styles.bar}
              data-standing={kind === 'builder' && own === 'ending' ? 'running' : own}
              style={{ left: `${place(from)}%`, width: `${Math.max(end - place(from), 1)}%` }}
            />
          )}
          <span className={styles.today} style={{ left: `${place(today)}%` }} />
        </span>
        <span className={styles.day}>
          {isForever ? t.designLife : until ? <DateText date={until} /> : kind === 'builder' && t.none}
        </span>
      </span>
    )
  }
  return (
    <>
      <ul className={styles.chart} aria-label={t.label}>
        {rows.map((row) => (
          <li key={row.component} className={styles.row}>
            <span className={styles.name}>{w.components[row.component]}</span>
            <StatusTag bare tone={toneOfStanding[row.standing]}>
              {w.standings[row.standing]}
            </StatusTag>
            {hasBegun && clocks !== 'builder' && clock(row, 'buyer')}
            {hasBegun && clocks !== 'buyer' && clock(row, 'builder')}
          </li>
        ))}
      </ul>
      {hasBegun && (
        <p className={styles.scale}>
          <span>
            {t.from} <DateText date={first} />
          </span>
          <span>
            ▏{t.today} <DateText date={today} />
          </span>
        </p>
      )}
    </>
  )
}
