import { textColumn, timeColumn } from '#design/list/columns.tsx'
import type { Column } from '#design/list/model.ts'
import { useNow } from '#design/plain/now.ts'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import type { CaseLine } from './api.ts'
import { MarkedTitle } from './desk/marks.tsx'
import { texts } from './texts.ts'
import { toneOfCase, toneOfUrgency, words } from './words.ts'

/** Time before a deadline from which it presses, in milliseconds. */
const soon = 4 * 3_600_000

/** Late in plum, the last hours in persimmon. */
function AnswerDue({ until }: { until: string }) {
  const left = new Date(until).getTime() - useNow().getTime()
  return (
    <StatusTag bare tone={left < 0 ? 'late' : left < soon ? 'act' : 'idle'}>
      <RemainingTime until={until} />
    </StatusTag>
  )
}

/** What a line of cases shows. */
export function useColumns(): Column<CaseLine>[] {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  return [
    textColumn('number', t.number, { width: 140, card: 'none', sort: { by: 'number' } }),
    {
      key: 'title',
      title: t.title,
      card: 'title',
      render: (row) => <MarkedTitle row={row} />,
      exported: { path: 'title' },
    },
    {
      key: 'state',
      title: t.state,
      sort: { by: 'state' },
      width: 120,
      card: 'corner',
      exported: { path: 'state', words: w.states },
      render: (row) => <StatusTag tone={toneOfCase(row)}>{w.states[row.state]}</StatusTag>,
    },
    {
      key: 'answerDue',
      title: t.answerDue,
      sort: { by: 'answerDueAt', as: 'time' },
      width: 120,
      exported: { path: 'answerDueAt' },
      render: ({ answerDueAt, waitingSince, firstRepliedAt, closedAt }) =>
        answerDueAt ? (
          <AnswerDue until={answerDueAt} />
        ) : (
          waitingSince && firstRepliedAt && !closedAt && <StatusTag tone="act">{t.wroteAgain}</StatusTag>
        ),
    },
    {
      key: 'urgency',
      title: t.urgency,
      sort: { by: 'urgency', ways: [t.urgentFirst, t.urgentLast] },
      card: 'none',
      width: 90,
      exported: { path: 'urgency', words: w.urgencies },
      render: ({ urgency }) => (
        <StatusTag bare tone={toneOfUrgency[urgency]!}>
          {w.urgencies[urgency]}
        </StatusTag>
      ),
    },
    {
      key: 'kind',
      title: t.kind,
      card: 'none',
      width: 80,
      optional: true,
      render: ({ kind }) => w.kinds[kind],
      exported: { path: 'kind', words: w.kinds },
    },
    textColumn('reporterName', t.customer, { key: 'customer', width: 80 }),
    textColumn('homeLabel', t.home, { key: 'home', width: 160 }),
    textColumn('ownerName', t.owner, { key: 'owner', width: 80 }),
    timeColumn('openedAt', t.opened, {
      key: 'opened',
      width: 110,
      card: 'none',
      sort: { by: 'openedAt', as: 'time' },
    }),
    {
      key: 'needs',
      title: t.need,
      width: 120,
      optional: true,
      card: 'none',
      render: ({ needs }) => join.list(needs.map((need) => w.needs[need])),
      exported: { path: 'needs', words: w.needs },
    },
    {
      key: 'channel',
      title: t.channel,
      width: 90,
      optional: true,
      render: ({ channel }) => w.channels[channel],
      exported: { path: 'channel', words: w.channels },
    },
  ]
}
