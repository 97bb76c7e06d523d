import type { Work } from '#platform/work/index.ts'
import type { DraftKind } from '../desk.ts'

export interface DraftRow {
  text: string
  at: string
}

/** What each person has of a case at the desk; functions write it, because it is nobody else's. */
export function markStore(work: Work) {
  return {
    async look(marks: readonly { caseId: string; seenUntil: string | null }[]): Promise<void> {
      await work.sql('SELECT cases.look_at($1, $2, $3)', [
        marks.map(({ caseId }) => caseId),
        marks.map(({ seenUntil }) => seenUntil),
        work.now,
      ])
    },

    /** False where the case is out of reach. */
    async keepDraft(caseId: string, kind: DraftKind, text: string): Promise<boolean> {
      const [row] = await work.sql<{ kept: boolean | null }>(
        'SELECT cases.keep_draft($1, $2, $3, $4) AS kept',
        [caseId, kind, text, work.now],
      )
      return row?.kept === true
    },

    async mention(caseId: string, staffIds: readonly string[]): Promise<void> {
      if (staffIds.length) await work.sql('SELECT cases.mention($1, $2, $3)', [caseId, staffIds, work.now])
    },

    async draftsOn(caseId: string): Promise<Partial<Record<DraftKind, DraftRow>>> {
      const [row] = await work.sql<{ drafts: Partial<Record<DraftKind, DraftRow>> }>(
        'SELECT drafts FROM cases.mark WHERE staff_id = (SELECT scope.actor()) AND case_id = $1',
        [caseId],
      )
      return row?.drafts ?? {}
    },
  }
}
