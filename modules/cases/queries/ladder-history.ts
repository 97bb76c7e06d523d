import { rowsHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { keptLadder } from '../kept-ladder.ts'

/** Who changed what on the ladder of escalation. */
export async function ladderHistory(work: Work, paging: { limit?: number; after?: string }) {
  const { rungs, levels, quiet } = await keptLadder(work)
  return rowsHistory(
    work,
    [...rungs, ...levels, quiet].map(({ id }) => id),
    paging,
  )
}
