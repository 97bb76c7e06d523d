import { StatCard, StatRow } from '#design/plain/stat-card.tsx'
import { useTexts } from '#design/texts.ts'
import type { Import } from './api.ts'
import { texts } from './texts.ts'

/** New, changed, unchanged and faulty rows. */
export function Counts({
  view: { state, createdRows, updatedRows, unchangedRows, faultyRows },
}: {
  view: Import
}) {
  const t = useTexts(texts)
  const isWritten = state === 'done' || state === 'running' || state === 'cancelled'
  return (
    <StatRow>
      <StatCard
        label={isWritten ? t.doneCreated : t.created}
        value={createdRows}
        note={t.createdHow}
        tone={createdRows > 0 ? 'done' : 'idle'}
      />
      <StatCard
        label={isWritten ? t.doneUpdated : t.updated}
        value={updatedRows}
        note={t.updatedHow}
        tone={updatedRows > 0 ? 'active' : 'idle'}
      />
      <StatCard label={t.unchanged} value={unchangedRows} note={t.unchangedHow} />
      <StatCard
        label={isWritten ? t.doneFaulty : t.faulty}
        value={faultyRows}
        note={t.faultyHow}
        tone={faultyRows > 0 ? 'late' : 'idle'}
      />
    </StatRow>
  )
}
