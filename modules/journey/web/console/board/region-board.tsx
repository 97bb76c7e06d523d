import { AppLink, useGo } from '#design/link.tsx'
import { Chart } from '#design/plain/chart.tsx'
import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import type { RegionBoard as Board } from '../api.ts'
import styles from './board.module.css'
import { BoardFlow } from './flow.tsx'
import { Heat, type HeatRow } from './heat.tsx'
import { texts } from './texts.ts'

/** Everything in reach, a region or a city: homes by step, where it is late, and its parts beside one another. */
export function RegionBoard({ board }: { board: Board }) {
  const t = useTexts(texts)
  const go = useGo()
  const pathOf = ({ nodeId, projectId }: Board['parts'][number]) =>
    nodeId ? `/journey-board?nodeId=${nodeId}` : `/journey-board?projectId=${projectId}`
  const rows = board.parts.map((part) => ({
    key: part.nodeId ?? part.projectId ?? '',
    name: part.name,
    note: part.nodeId ? t.projects(part.projects) : part.city,
    late: part.late,
    heat: part.steps.map(({ late }) => late),
    part,
  }))
  const open = ({ part }: HeatRow & { part: Board['parts'][number] }, step: string | undefined) =>
    go(part.nodeId || !step ? pathOf(part) : `${pathOf(part)}&of=${step}`)
  return (
    <div className={styles.page}>
      <Figures board={board} />
      <Section title={t.flow} aside={<span className={styles.quiet}>{t.flowHint}</span>}>
        <BoardFlow steps={board.steps} />
      </Section>
      <div className={styles.halves}>
        <Section title={t.heatParts} aside={<span className={styles.quiet}>{t.heatHint}</span>}>
          <Heat first={t.part} rows={rows} none={t.none} open={open} />
        </Section>
        <InTime parts={board.parts} />
      </div>
    </div>
  )
}

function Figures({ board }: { board: Board }) {
  const t = useTexts(texts)
  const { inTimePercent } = board
  const exceptions = (kind: string) => `/journey-exceptions?kind=${kind}`
  // The list of exceptions knows no node: the figure leads there only where both count the same.
  const link = (kind: string, count: number) =>
    board.above.length === 0 && count > 0
      ? (inside: React.ReactNode) => <AppLink to={exceptions(kind)}>{inside}</AppLink>
      : undefined
  const tone = (count: number) => (count > 0 ? 'late' : 'idle')
  return (
    <StatRow>
      <StatCard
        label={t.inTime}
        value={inTimePercent ?? '–'}
        unit={inTimePercent === null ? '' : '%'}
        note={t.inTimeHow}
        change={t.ofDue(board.inTime, board.cameDue)}
      />
      <StatCard
        label={t.late}
        value={board.late}
        note={t.lateHow}
        tone={tone(board.late)}
        link={link('overdue', board.late)}
      />
      <StatCard label={t.week} value={board.dueThisWeek} note={t.weekHow} />
      <StatCard
        label={t.notReached}
        value={board.notReached}
        note={t.notReachedHow}
        link={link('notReached', board.notReached)}
      />
      <StatCard label={t.waived} value={board.waived} note={t.waivedHow} />
      <StatCard
        label={t.evidenceMissing}
        value={board.evidenceMissing}
        note={t.evidenceMissingHow}
        tone={tone(board.evidenceMissing)}
        link={link('evidenceMissing', board.evidenceMissing)}
      />
    </StatRow>
  )
}

const partsShown = 12

/** Percent of what came due, to a tenth. */
const share = ({ cameDue }: { cameDue: number }, count: number) => Math.round((count / cameDue) * 1000) / 10

function InTime({ parts }: { parts: Board['parts'] }) {
  const t = useTexts(texts)
  const shown = parts
    .filter(({ cameDue }) => cameDue > 0)
    .toSorted((one, other) => one.inTimePercent! - other.inTimePercent!)
    .slice(0, partsShown)
  if (shown.length === 0) return null
  return (
    <div className={styles.chart}>
      <Chart
        question={t.inTimeQuestion}
        counted={t.inTimeHow}
        kind="stack"
        lying
        unit="%"
        most={100}
        height={56 + shown.length * 28}
        categories={shown.map(({ name }) => name)}
        series={[
          { name: t.doneInTime, values: shown.map((part) => share(part, part.inTime)), colour: '--jade' },
          { name: t.doneLate, values: shown.map((part) => share(part, part.doneLate)), colour: '--lamp' },
          {
            name: t.stillOpen,
            values: shown.map((part) => share(part, part.cameDue - part.inTime - part.doneLate)),
            colour: '--plum',
          },
        ]}
      />
    </div>
  )
}
