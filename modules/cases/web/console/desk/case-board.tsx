import type { ReactNode } from 'react'
import { Board, type BoardColumn } from '#design/list/board.tsx'
import { useTab } from '#design/list/use-tab.ts'
import { useGo } from '#design/link.tsx'
import { useNow } from '#design/plain/now.ts'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { Segmented } from '#design/plain/segmented.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import type { CaseLine } from '../api.ts'
import { RiskTags } from '../risk-tags.tsx'
import { toneOfCase, toneOfUrgency, words } from '../words.ts'
import styles from './desk.module.css'
import { Marks, Unread } from './marks.tsx'
import { deskTexts } from './texts.ts'
import type { useDesk } from './use-desk.tsx'

const hour = 3_600_000
const arrangements = ['state', 'time'] as const

/** The states of each column; a case moves to the right by a real step of its handling. */
const stateColumns = {
  new: ['received', 'recorded', 'acknowledged', 'classified', 'reopened'],
  assigned: ['assigned', 'investigating'],
  planned: ['planned', 'inProgress'],
  resultGiven: ['resultGiven'],
} as const satisfies Record<string, readonly CaseLine['state'][]>
type StateColumn = keyof typeof stateColumns
const order = Object.keys(stateColumns) as StateColumn[]

/** What of the case page makes the step into a column. */
const stepInto: Partial<Record<StateColumn, string>> = { planned: 'plan', resultGiven: 'result' }

interface CaseBoardProps {
  rows: CaseLine[]
  tick: ((row: CaseLine) => ReactNode) | undefined
  begin: ReturnType<typeof useDesk>['begin']
}

/** The inbox as a board, by progress or by the time left to answer. @serves S3-43 */
export function CaseBoard({ rows, tick, begin }: CaseBoardProps) {
  const t = useTexts(deskTexts)
  const go = useGo()
  const [by, arrange] = useTab('by', arrangements)
  const timeColumns = useTimeColumns()
  const columns: BoardColumn<CaseLine>[] =
    by === 'time'
      ? timeColumns
      : order.map((key) => ({
          key,
          title: t.columns[key],
          tone: ({ new: 'act', assigned: 'active', planned: 'info', resultGiven: 'idle' } as const)[key],
          holds: ({ state }) => (stateColumns[key] as readonly string[]).includes(state),
        }))
  const move = (row: CaseLine, to: string) => {
    if (by === 'time') return toast.info(t.moves.time)
    const from = order.findIndex((key) => (stateColumns[key] as readonly string[]).includes(row.state))
    if (order.indexOf(to as StateColumn) < from) return toast.info(t.moves.backwards)
    if (to === 'assigned') return begin({ deed: 'handOver', rows: [row] })
    go(`/cases/${row.id}?say=${stepInto[to as StateColumn]}`)
  }
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          label={t.by}
          value={by}
          onChange={arrange}
          options={[
            { value: 'state', label: t.byState },
            { value: 'time', label: t.byTime },
          ]}
        />
      </div>
      <Board<CaseLine>
        label={by === 'time' ? t.byTime : t.byState}
        columns={columns}
        rows={rows.filter(({ closedAt }) => !closedAt)}
        rowKey={({ id }) => id}
        rowLink={({ id }) => `/cases/${id}`}
        nameOf={({ title }) => title}
        before={(row) => <Unread row={row} />}
        move={move}
        tick={tick}
        card={(row) => <CardBody row={row} />}
      />
    </>
  )
}

function useTimeColumns(): BoardColumn<CaseLine>[] {
  const t = useTexts(deskTexts)
  const now = useNow().getTime()
  const within = (from: number, until: number) => (row: CaseLine) => {
    if (!row.answerDueAt) return false
    const left = Date.parse(row.answerDueAt) - now
    return left >= from && left < until
  }
  return [
    { key: 'overdue', title: t.columns.overdue, tone: 'late', holds: within(-Infinity, 0) },
    { key: 'soon', title: t.columns.soon, tone: 'act', holds: within(0, 4 * hour) },
    { key: 'today', title: t.columns.today, tone: 'active', holds: within(4 * hour, 24 * hour) },
    { key: 'later', title: t.columns.later, tone: 'info', holds: within(24 * hour, Infinity) },
    { key: 'none', title: t.columns.none, tone: 'idle', holds: ({ answerDueAt }) => !answerDueAt },
  ]
}

function CardBody({ row }: { row: CaseLine }) {
  const w = useTexts(words)
  return (
    <>
      <span className={styles.meta}>
        <StatusTag bare tone={toneOfUrgency[row.urgency]!}>
          {w.urgencies[row.urgency]}
        </StatusTag>
        <StatusTag bare tone={toneOfCase(row)}>
          {row.answerDueAt ? <RemainingTime until={row.answerDueAt} /> : w.states[row.state]}
        </StatusTag>
        <Marks row={row} />
        <RiskTags risks={row.risks} />
      </span>
      <span className={styles.meta}>
        {row.homeLabel && <span>{row.homeLabel}</span>}
        <span>{row.reporterName}</span>
        <span>{row.ownerName}</span>
      </span>
    </>
  )
}
